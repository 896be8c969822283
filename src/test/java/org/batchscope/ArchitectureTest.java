package org.batchscope;

import static com.tngtech.archunit.core.domain.JavaCall.Predicates.target;
import static com.tngtech.archunit.core.domain.properties.HasName.Predicates.nameMatching;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.codeUnits;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.Architectures.layeredArchitecture;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaCodeUnit;
import com.tngtech.archunit.core.domain.JavaType;
import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.junit.AnalyzeClasses;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.lang.ArchCondition;
import com.tngtech.archunit.lang.ArchRule;
import com.tngtech.archunit.lang.ConditionEvents;
import com.tngtech.archunit.lang.SimpleConditionEvent;
import com.tngtech.archunit.library.Architectures.LayeredArchitecture;
import java.time.Clock;
import java.time.Instant;
import java.util.Collections;
import java.util.List;
import java.util.SplittableRandom;
import java.util.random.RandomGenerator;
import java.util.stream.Stream;

/// Which package may use which, and what must not be used at all.
@AnalyzeClasses(packages = "org.batchscope", importOptions = ImportOption.DoNotIncludeTests.class)
class ArchitectureTest {
  private static final String ROOT = "org.batchscope";
  private static final String APP = ROOT + ".app..";
  private static final String CLI = ROOT + ".cli..";

  /// From the lowest to the highest, each with those that it may use. The start of the program, in
  /// the root package, is above them all.
  private static final List<Layer> LAYERS =
      List.of(
          new Layer("text", ""),
          new Layer("random", ""),
          new Layer("parallel", ""),
          new Layer("data", "text random"),
          new Layer("sampling", "text random"),
          new Layer("network", "text random data sampling"),
          new Layer("objective", "text data network sampling"),
          new Layer("optimizer", "text"),
          new Layer("training", "text parallel data network objective sampling optimizer"),
          new Layer("surface", "text random parallel data network objective training"),
          new Layer(
              "noise", "text random data network objective sampling optimizer training surface"),
          new Layer(
              "study", "text data network objective sampling optimizer training surface noise"),
          new Layer(
              "figure",
              "text parallel data network objective sampling optimizer training surface noise study"),
          new Layer(
              "export",
              "text data network objective sampling optimizer training surface noise study figure"),
          new Layer("lesson", "text training study"));

  private record Layer(String name, String uses) {
    String packages() {
      return ROOT + "." + name + "..";
    }

    String[] lower() {
      return uses.isEmpty() ? new String[0] : uses.split(" ");
    }
  }

  @ArchTest static final ArchRule PACKAGES_USE_ONLY_LOWER_ONES = layering();

  @ArchTest
  static final ArchRule PACKAGES_HAVE_NO_CYCLES =
      slices().matching(ROOT + ".(*)..").should().beFreeOfCycles();

  /// What all kinds of networks have in common knows none of them.
  @ArchTest
  static final ArchRule PARTS_OF_NETWORKS_HAVE_NO_CYCLES =
      slices().matching(ROOT + ".(network..)").should().beFreeOfCycles();

  @ArchTest
  static final ArchRule KINDS_OF_FIGURES_HAVE_NO_CYCLES =
      slices().matching(ROOT + ".figure.(*)..").should().beFreeOfCycles();

  /// What lists the kinds of figures is above all of them.
  @ArchTest
  static final ArchRule NO_KIND_OF_FIGURE_KNOWS_THE_OTHERS =
      noClasses()
          .that()
          .resideInAPackage(ROOT + ".figure.*..")
          .should()
          .dependOnClassesThat()
          .resideInAPackage(ROOT + ".figure");

  @ArchTest
  static final ArchRule FEATURES_OF_THE_WINDOW_HAVE_NO_CYCLES =
      slices().matching(ROOT + ".app.(*)..").should().beFreeOfCycles();

  /// What starts the window is above all of its parts.
  @ArchTest
  static final ArchRule NO_PART_OF_THE_WINDOW_KNOWS_WHAT_STARTS_IT =
      noClasses()
          .that()
          .resideInAPackage(ROOT + ".app.*..")
          .should()
          .dependOnClassesThat()
          .resideInAPackage(ROOT + ".app");

  @ArchTest
  static final ArchRule ONLY_THE_WINDOW_KNOWS_JAVAFX =
      noClasses()
          .that()
          .resideOutsideOfPackage(APP)
          .should()
          .dependOnClassesThat()
          .resideInAnyPackage("javafx..", "com.sun.javafx..", "atlantafx..", "org.kordamp..");

  /// The window's one place for AWT is where it hands the image of a figure to JavaFX.
  @ArchTest
  static final ArchRule ONLY_FIGURES_AND_THEIR_FILES_KNOW_AWT =
      noClasses()
          .that()
          .resideOutsideOfPackages(ROOT + ".figure..", ROOT + ".export..", ROOT + ".app.canvas..")
          .should()
          .dependOnClassesThat()
          .resideInAnyPackage("java.awt..", "javax.swing..");

  @ArchTest
  static final ArchRule SIGNATURES_ARE_FREE_OF_NUMERICAL_LIBRARIES =
      codeUnits().that().arePublic().should(nameNoTypeOf("org.ejml", "org.apache.commons.math3"));

  @ArchTest
  static final ArchRule RANDOMNESS_COMES_FROM_SEEDS_ALONE =
      noClasses()
          .should()
          .dependOnClassesThat()
          .areAssignableTo(RandomGenerator.class)
          .orShould()
          .dependOnClassesThat()
          .areAssignableTo(SplittableRandom.class)
          .orShould()
          .callMethod(Math.class, "random")
          .orShould()
          .callMethod(StrictMath.class, "random")
          .orShould()
          .callMethod(Collections.class, "shuffle", List.class);

  @ArchTest
  static final ArchRule LOOPS_ON_ALL_PROCESSORS_ARE_OF_ONE_KIND =
      noClasses()
          .should()
          .callMethodWhere(target(nameMatching("parallel(Stream)?")))
          .because("the threads of parallel streams are asleep when a short loop comes");

  @ArchTest
  static final ArchRule ONLY_THE_EDGES_READ_CLOCKS =
      noClasses()
          .that()
          .resideOutsideOfPackages(APP, CLI)
          .should()
          .callMethod(System.class, "currentTimeMillis")
          .orShould()
          .callMethod(System.class, "nanoTime")
          .orShould()
          .dependOnClassesThat()
          .areAssignableTo(Clock.class)
          .orShould()
          .callMethod(Instant.class, "now");

  private static ArchRule layering() {
    LayeredArchitecture layers =
        layeredArchitecture()
            .consideringOnlyDependenciesInAnyPackage(ROOT + "..")
            .withOptionalLayers(true)
            .layer("app")
            .definedBy(APP)
            .layer("cli")
            .definedBy(CLI)
            .layer("start")
            .definedBy(ROOT);
    for (Layer layer : LAYERS) layers = layers.layer(layer.name()).definedBy(layer.packages());
    for (Layer layer : LAYERS)
      layers =
          layer.uses().isEmpty()
              ? layers.whereLayer(layer.name()).mayNotAccessAnyLayer()
              : layers.whereLayer(layer.name()).mayOnlyAccessLayers(layer.lower());
    return layers
        .whereLayer("app")
        .mayOnlyBeAccessedByLayers("start")
        .whereLayer("cli")
        .mayOnlyBeAccessedByLayers("start")
        .whereLayer("start")
        .mayNotBeAccessedByAnyLayer();
  }

  private static ArchCondition<JavaCodeUnit> nameNoTypeOf(String... libraries) {
    return new ArchCondition<>("name no type of " + String.join(", ", libraries)) {
      @Override
      public void check(JavaCodeUnit unit, ConditionEvents events) {
        Stream.concat(Stream.of(unit.getReturnType()), unit.getParameterTypes().stream())
            .map(JavaType::getAllInvolvedRawTypes)
            .flatMap(types -> types.stream())
            .map(JavaClass::getPackageName)
            .filter(name -> Stream.of(libraries).anyMatch(name::startsWith))
            .forEach(name ->
                events.add(
                    SimpleConditionEvent.violated(
                        unit, unit.getDescription() + " names a type of " + name)));
      }
    };
  }
}
