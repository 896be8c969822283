package org.batchscope;

import java.nio.file.Path;
import org.batchscope.export.ExportSize;
import org.batchscope.export.FigureFile;
import org.batchscope.export.FigureMetadata;
import org.batchscope.export.ScenarioFile;
import org.batchscope.figure.draw.Palette;
import org.batchscope.figure.map.ComparisonMap;
import org.batchscope.figure.text.FigureTitle;
import org.batchscope.study.Result;
import org.batchscope.study.Study;
import org.batchscope.text.InputException;
import org.batchscope.training.Cancellation;
import org.batchscope.training.Experiment;

/// The comparison that the window opens with, as a picture.
final class DefaultPicture {
  private static final ExportSize SIZE = new ExportSize(1280, 800, 96);

  private DefaultPicture() {}

  static void draw(Path out) throws InputException {
    Study study = new Study();
    Experiment experiment = study.usualExperiment();
    Result result = study.run(experiment, Cancellation.NEVER);
    FigureMetadata metadata =
        new FigureMetadata(FigureTitle.of(experiment), ScenarioFile.toJson(result.scenario(), out));
    FigureFile.write(ComparisonMap.whole(result, Palette.LIGHT), SIZE, metadata, out);
  }
}
