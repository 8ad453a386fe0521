package paretoscope.core;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.lang.ArchRule;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import paretoscope.testing.ArchitectureRules;

class CoreArchitectureTest {
  private static final JavaClasses CLASSES = ArchitectureRules.mainClasses("paretoscope.core");

  static List<ArchRule> shared() {
    return ArchitectureRules.all();
  }

  @ParameterizedTest
  @MethodSource("shared")
  void keepsTheSharedRule(ArchRule rule) {
    rule.check(CLASSES);
  }

  @Test
  void knowsNoOtherModule() {
    noClasses()
        .should()
        .dependOnClassesThat()
        .resideInAnyPackage(
            "paretoscope.simulator..", "paretoscope.datasets..", "paretoscope.spark..")
        .check(CLASSES);
  }

  @Test
  void usesOnnxRuntimeInOnePlace() {
    noClasses()
        .that()
        .resideOutsideOfPackage("paretoscope.core.sam")
        .should()
        .dependOnClassesThat()
        .resideInAnyPackage("ai.onnxruntime..")
        .check(CLASSES);
  }

  @Test
  void hasNoPackageCycles() {
    slices().matching("paretoscope.core.(*)..").should().beFreeOfCycles().check(CLASSES);
  }

  @Test
  void wordsComeBeforeWhatUsesThem() {
    noClasses()
        .that()
        .resideInAnyPackage(
            "paretoscope.core.error",
            "paretoscope.core.image",
            "paretoscope.core.random",
            "paretoscope.core.space",
            "paretoscope.core.spot",
            "paretoscope.core.segment",
            "paretoscope.core.convolve")
        .should()
        .dependOnClassesThat()
        .resideInAnyPackage(
            "paretoscope.core.workflow",
            "paretoscope.core.reward",
            "paretoscope.core.optimise",
            "paretoscope.core.evaluate",
            "paretoscope.core.study")
        .check(CLASSES);
  }

  @Test
  void looksAtRealClassesAndCanFail() {
    assertThat(CLASSES.size()).isGreaterThan(40);
    JavaClasses bad = new ClassFileImporter().importClasses(Rolling.class);
    assertThatThrownBy(() -> ArchitectureRules.RANDOMNESS.check(bad))
        .isInstanceOf(AssertionError.class)
        .hasMessageContaining("java.util.Random");
  }

  /** Breaks a rule on purpose. */
  private static final class Rolling {
    @SuppressWarnings("unused")
    private final Random dice = new Random(1);
  }
}
