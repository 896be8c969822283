package org.batchscope.export;

import de.rototor.pdfbox.graphics2d.PdfBoxGraphics2D;
import de.rototor.pdfbox.graphics2d.PdfBoxGraphics2DFontTextDrawer;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.util.Optional;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDDocumentInformation;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.PDPageContentStream;
import org.apache.pdfbox.pdmodel.common.PDRectangle;
import org.apache.pdfbox.pdmodel.font.PDType0Font;
import org.apache.pdfbox.util.Matrix;
import org.batchscope.figure.draw.Figure;
import org.batchscope.figure.draw.FontWeight;
import org.batchscope.figure.draw.Fonts;
import org.batchscope.figure.draw.InitialGraphics;
import org.batchscope.text.Version;

/// A figure as a PDF of one page: lines as vectors, text as text in the fonts that go with it.
final class PdfFile {
  private static final String SCENARIO = "Scenario";

  private static final float POINTS_PER_INCH = 72;
  private static final float POINTS_PER_UNIT = POINTS_PER_INCH / 96;

  private PdfFile() {}

  static void write(Figure figure, ExportSize size, FigureMetadata metadata, OutputStream out)
      throws IOException {
    try (PDDocument document = new PDDocument();
        PdfBoxGraphics2DFontTextDrawer texts = new PdfBoxGraphics2DFontTextDrawer()) {
      // otherwise made of the time: the same figure is to give the same file
      document.setDocumentId((long) metadata.hashCode());
      describe(document.getDocumentInformation(), metadata);
      for (FontWeight weight : FontWeight.values())
        texts.registerFont(Fonts.fontName(weight), embed(weight, document));
      paint(figure, size, document, texts);
      document.save(out);
    }
  }

  static Optional<String> scenarioOf(byte[] pdf) throws IOException {
    try (PDDocument document = Loader.loadPDF(pdf)) {
      return Optional.ofNullable(
          document.getDocumentInformation().getCustomMetadataValue(SCENARIO));
    }
  }

  private static void describe(PDDocumentInformation information, FigureMetadata metadata) {
    information.setTitle(metadata.title());
    information.setCreator(Version.programAndNumber());
    information.setCustomMetadataValue(SCENARIO, metadata.scenarioJson());
  }

  /// The glyphs that the figure uses are written; a font that it does not use is not.
  private static PDType0Font embed(FontWeight weight, PDDocument document) throws IOException {
    try (InputStream file = weight.trueType()) {
      return PDType0Font.load(document, file, true);
    }
  }

  private static void paint(
      Figure figure, ExportSize size, PDDocument document, PdfBoxGraphics2DFontTextDrawer texts)
      throws IOException {
    float widthPoints = (float) (size.widthInches() * POINTS_PER_INCH);
    float heightPoints = (float) (size.heightInches() * POINTS_PER_INCH);
    PDPage page = new PDPage(new PDRectangle(widthPoints, heightPoints));
    document.addPage(page);
    PdfBoxGraphics2D graphics =
        new PdfBoxGraphics2D(document, (float) size.widthUnits(), (float) size.heightUnits());
    try {
      graphics.setFontTextDrawer(texts);
      InitialGraphics.prepare(graphics);
      figure.paint(graphics, size.widthUnits(), size.heightUnits());
      graphics.disposeDanglingChildGraphics();
    } finally {
      graphics.dispose();
    }
    try (PDPageContentStream content = new PDPageContentStream(document, page)) {
      content.transform(Matrix.getScaleInstance(POINTS_PER_UNIT, POINTS_PER_UNIT));
      content.drawForm(graphics.getXFormObject());
    }
  }
}
