package org.batchscope.figure.network;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.batchscope.data.BuiltIn;
import org.batchscope.data.Column;
import org.batchscope.data.DataCatalog;
import org.batchscope.data.DataChoice;
import org.batchscope.data.LoadProgress;
import org.batchscope.figure.draw.PaintedFigure;
import org.batchscope.figure.draw.Palette;
import org.batchscope.figure.text.NumberText;
import org.batchscope.network.Activation;
import org.batchscope.network.Network;
import org.batchscope.network.Output;
import org.batchscope.study.Result;
import org.batchscope.study.Study;
import org.batchscope.training.Cancellation;
import org.batchscope.training.Experiment;
import org.batchscope.training.ExperimentDefaults;
import org.batchscope.training.Experiments;
import org.junit.jupiter.api.Test;

class NetworkFigureTest {
  private static final Study STUDY = new Study();

  private static Result layers() throws Exception {
    return layers(Output.SIGMOID);
  }

  private static Result layers(Output output) throws Exception {
    Experiment usual = STUDY.usualExperiment();
    Network.Mlp mlp = new Network.Mlp(List.of(3, 2), Activation.TANH, output);
    var data = STUDY.objective(usual).data();
    return STUDY.run(
        usual
            .withNetwork(mlp)
            .withLoss(ExperimentDefaults.lossOf(mlp, data))
            .withStart(ExperimentDefaults.startOf(mlp, data)),
        Cancellation.NEVER);
  }

  @Test
  void everyParameterHasALineOrAUnit() throws Exception {
    assertComplete(layers(), List.of(2, 3, 2, 1));
    assertComplete(layers(Output.SOFTMAX), List.of(2, 3, 2, 2));
  }

  private static void assertComplete(Result result, List<Integer> columns) {
    NetworkSketch sketch = NetworkSketch.of(result.objective());
    assertEquals(columns, sketch.columns());
    List<Integer> places =
        sketch.edges().stream().map(NetworkSketch.Edge::parameter).sorted().toList();
    assertEquals(result.objective().parameterCount(), places.size());
    for (int p = 0; p < places.size(); p++) assertEquals(p, places.get(p));
  }

  /// The name says which units a weight joins.
  @Test
  void linesJoinTheUnitsOfTheirNames() throws Exception {
    Result result = layers();
    List<String> names = result.objective().parameterNames();
    for (NetworkSketch.Edge edge : NetworkSketch.of(result.objective()).edges()) {
      String name =
          edge.isBias()
              ? "b" + (edge.column() + 1) + "_" + (edge.to() + 1)
              : "w" + (edge.column() + 1) + "_" + (edge.to() + 1) + "_" + (edge.from() + 1);
      assertEquals(name, names.get(edge.parameter()));
    }
  }

  @Test
  void aParameterIsFoundWhereItsUnitIsAndToldInFull() throws Exception {
    Result result = layers();
    NetworkFigure figure = new NetworkFigure(result, 5, Optional.empty(), Palette.LIGHT);
    int parameter = -1;
    for (double x = 0; x < 480 && parameter < 0; x++)
      parameter = figure.parameterAt(x, 170, 480, 320).orElse(-1);
    assertTrue(parameter >= 0, "nothing is found along a line through the network");
    NetworkFigure told = new NetworkFigure(result, 5, Optional.of(parameter), Palette.LIGHT);
    String svg = PaintedFigure.svg(told, 480, 320);
    assertTrue(svg.contains(result.objective().parameterNames().get(parameter)), svg);
  }

  @Test
  void theTitleTellsWhatAParameterJoins() throws Exception {
    Result result = layers(Output.SOFTMAX);
    assertEquals("x1 → unit 2", joined(result, "w1_2_1"));
    assertEquals("bias of unit 3", joined(result, "b1_3"));
    assertEquals("unit 3 → unit 1 of layer 2", joined(result, "w2_1_3"));
    assertEquals("bias of unit 2 of layer 2", joined(result, "b2_2"));
    String last = result.data().classNames().get(1);
    assertEquals("unit 1 of layer 2 → " + last, joined(result, "w3_2_1"));
    assertEquals("bias of " + last, joined(result, "b3_2"));
  }

  private static String joined(Result result, String name) throws Exception {
    int parameter = result.objective().parameterNames().indexOf(name);
    String svg =
        PaintedFigure.svg(
            new NetworkFigure(result, 5, Optional.of(parameter), Palette.LIGHT), 720, 480);
    Matcher title = Pattern.compile(">" + name + " = [^<]*: ([^<]*)<").matcher(svg);
    assertTrue(title.find(), svg);
    return title.group(1).replace("&gt;", ">");
  }

  /// A bias may be greater than all weights, and no line is as wide as that.
  @Test
  void theTitleTellsTheGreatestWeight() throws Exception {
    Result result = layers();
    double[] theta = result.miniBatch().parametersAt(5);
    double largest =
        NetworkSketch.of(result.objective()).edges().stream()
            .filter(edge -> !edge.isBias())
            .mapToDouble(edge -> Math.abs(theta[edge.parameter()]))
            .max()
            .orElseThrow();
    String svg =
        PaintedFigure.svg(new NetworkFigure(result, 5, Optional.empty(), Palette.LIGHT), 720, 480);
    String title =
        "mini-batch run, "
            + theta.length
            + " parameters; widest line: |weight| "
            + NumberText.of(largest, 2);
    assertTrue(svg.contains(title), title + " in " + svg);
  }

  @Test
  void whatTheColorsMeanIsBesideTheTitleOrBeneathIt() throws Exception {
    NetworkFigure figure = new NetworkFigure(layers(), 5, Optional.empty(), Palette.LIGHT);
    double wide = baseline(figure, 720, "positive");
    assertEquals(wide, baseline(figure, 720, "negative"));
    assertEquals(wide, baseline(figure, 720, "[^<]*parameters;[^<]*"));
    double narrow = baseline(figure, 300, "positive");
    assertEquals(narrow, baseline(figure, 300, "negative"));
    assertTrue(narrow > baseline(figure, 300, "mini-batch run; widest[^<]*"));
  }

  private static double baseline(NetworkFigure figure, int width, String text) throws Exception {
    String svg = PaintedFigure.svg(figure, width, 320);
    Matcher found = Pattern.compile("<text([^>]*)>" + text + "</text").matcher(svg);
    assertTrue(found.find(), svg);
    return number(found.group(1), " y");
  }

  @Test
  void theTitleIsAsLongAsThereIsRoom() throws Exception {
    NetworkFigure figure = new NetworkFigure(layers(), 5, Optional.empty(), Palette.LIGHT);
    assertTrue(PaintedFigure.svg(figure, 720, 320).contains(" parameters; widest line: |weight| "));
    assertTrue(PaintedFigure.svg(figure, 150, 320).contains(">widest line: "));
    for (int width = 150; width <= 720; width += 30)
      assertFalse(PaintedFigure.svg(figure, width, 320).contains("…"), "at " + width);
  }

  @Test
  void aTitleThatDoesNotFitIsCutOff() throws Exception {
    Result result = layers();
    Optional<Integer> marked = Optional.of(result.objective().parameterNames().indexOf("w2_1_3"));
    NetworkFigure figure = new NetworkFigure(result, 5, marked, Palette.LIGHT);
    String svg = PaintedFigure.svg(figure, 170, 320);
    assertTrue(Pattern.compile(">w2_1_3 = [^<]*…<").matcher(svg).find(), svg);
  }

  @Test
  void namesOfManyInputsAreNotOnOneAnother() throws Exception {
    DataChoice usual = DataCatalog.defaultChoice(BuiltIn.BREAST_CANCER);
    List<String> names =
        DataCatalog.columns(usual.source()).stream()
            .map(Column::name)
            .filter(name -> !name.equals(usual.target()))
            .toList();
    DataChoice all = usual.withFeatures(names);
    Result result =
        STUDY.run(
            ExperimentDefaults.suitedTo(all, STUDY.data(all, LoadProgress.unwatched())),
            Cancellation.NEVER);
    NetworkFigure figure = new NetworkFigure(result, 5, Optional.empty(), Palette.LIGHT);
    assertEquals(30, namesFarEnoughApart(figure, 320, names));
    assertEquals(15, namesFarEnoughApart(figure, 200, names));
  }

  private static int namesFarEnoughApart(NetworkFigure figure, int height, List<String> names)
      throws Exception {
    String svg = PaintedFigure.svg(figure, 480, height);
    Pattern text = Pattern.compile("<text([^>]*)>([^<]*)</text");
    List<Double> places = new ArrayList<>();
    for (Matcher found = text.matcher(svg); found.find(); )
      if (names.contains(found.group(2))) places.add(number(found.group(1), " y"));
    for (int k = 1; k < places.size(); k++) assertTrue(places.get(k) - places.get(k - 1) >= 8);
    return places.size();
  }

  private static double number(String attributes, String name) {
    Matcher found = Pattern.compile(name + "=\"([^\"]*)\"").matcher(attributes);
    assertTrue(found.find(), attributes);
    return Double.parseDouble(found.group(1));
  }

  @Test
  void namesAreWithinTheFigure() throws Exception {
    Experiment iris = Experiments.on(BuiltIn.IRIS);
    var data = STUDY.objective(iris).data();
    Network.Mlp mlp = new Network.Mlp(List.of(8, 8), Activation.TANH, Output.SOFTMAX);
    Result result =
        STUDY.run(
            iris.withNetwork(mlp)
                .withLoss(ExperimentDefaults.lossOf(mlp, data))
                .withStart(ExperimentDefaults.startOf(mlp, data)),
            Cancellation.NEVER);
    NetworkFigure figure = new NetworkFigure(result, 5, Optional.empty(), Palette.LIGHT);
    String svg = PaintedFigure.svg(figure, 280, 145);
    for (String name : data.featureNames()) assertTrue(svg.contains(">" + name + "<"), svg);
    String narrow = PaintedFigure.svg(figure, 200, 145);
    for (String name : data.featureNames()) assertFalse(narrow.contains(">" + name + "<"), narrow);
    for (int width : new int[] {200, 280}) {
      int[] pixels = PaintedFigure.of(figure, width, 145).pixels();
      for (int y = 0; y < 145; y++)
        assertEquals(Palette.LIGHT.background().getRGB(), pixels[y * width + 2], "row " + y);
    }
  }
}
