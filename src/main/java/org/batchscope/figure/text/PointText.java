package org.batchscope.figure.text;

import java.util.ArrayList;
import java.util.List;
import org.batchscope.study.PointGradients;
import org.batchscope.study.SampleGradients;
import org.batchscope.study.Vantage;
import org.batchscope.text.Messages;

/// What is seen at one point of the parameter plane, in words and numbers.
public final class PointText {
  private static final int DIGITS = 3;

  private PointText() {}

  /// Where that is: "at update 12" or "at the probe (1.5, −2)".
  public static String place(Vantage vantage) {
    return switch (vantage) {
      case Vantage.AtUpdate(int update) -> Messages.message("point.update", update);
      case Vantage.AtProbe(double first, double second) ->
          Messages.message(
              "point.probe", NumberText.of(first, DIGITS), NumberText.of(second, DIGITS));
    };
  }

  /// A number as it is written for one point.
  public static String number(double value) {
    return NumberText.of(value, DIGITS);
  }

  /// An angle in whole degrees, with a true minus sign; a dash if there is none.
  public static String degrees(double radians) {
    if (!Double.isFinite(radians)) return "–";
    return Messages.message("figure.angle", Math.round(Math.toDegrees(radians))).replace('-', '−');
  }

  /// Whose batch a probe shows, and the numbers there.
  public static List<String> probe(PointGradients point) {
    String numbers =
        point.isFinite()
            ? Messages.message(
                "point.numbers",
                number(point.noise().length()),
                number(point.noise().noiseScale()),
                degrees(point.angleRadians()))
            : Messages.message("chart.law.not-finite");
    return List.of(
        Messages.message("point.batch", place(point.vantage()), point.update()), numbers);
  }

  /// What the thin lines are.
  public static List<MapNote> legend(PointGradients point) {
    List<MapNote> lines = new ArrayList<>();
    int fan = point.others().fan().size();
    if (fan > 0) lines.add(MapNote.of("figure.fan", fan));
    else if (point.others().ellipse().isPresent()) lines.add(MapNote.of("figure.ellipse"));
    point.samples().ifPresent(samples -> lines.addAll(hairs(samples)));
    return lines;
  }

  private static List<MapNote> hairs(SampleGradients samples) {
    int shown = samples.all().size();
    int shownOfBatch = samples.batch().size();
    return List.of(
        shown == samples.total()
            ? MapNote.of("figure.hairs.all", shown)
            : MapNote.of("figure.hairs.some", shown, samples.total()),
        shownOfBatch == samples.batchTotal()
            ? MapNote.of("figure.hairs.batch.all", shownOfBatch)
            : MapNote.of("figure.hairs.batch.some", shownOfBatch, samples.batchTotal()));
  }
}
