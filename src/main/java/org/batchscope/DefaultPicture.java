package org.batchscope;

import java.awt.Color;
import java.awt.geom.Rectangle2D;
import java.nio.file.Path;
import org.batchscope.export.ExportSize;
import org.batchscope.export.FigureFile;
import org.batchscope.export.FigureMetadata;
import org.batchscope.figure.Figure;
import org.batchscope.text.InputException;
import org.batchscope.text.Messages;

/// The comparison that the window opens with, as a picture.
final class DefaultPicture {
  private static final ExportSize SIZE = new ExportSize(1280, 800, 96);

  private DefaultPicture() {}

  static void draw(Path out) throws InputException {
    String title = Messages.message("app.name");
    Figure figure =
        (graphics, width, height) -> {
          graphics.setPaint(Color.WHITE);
          graphics.fill(new Rectangle2D.Double(0, 0, width, height));
          graphics.setPaint(Color.BLACK);
          graphics.drawString(title, (float) width / 2, (float) height / 2);
        };
    FigureFile.write(figure, SIZE, new FigureMetadata(title, "{}"), out);
  }
}
