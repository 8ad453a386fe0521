package paretoscope.simulator;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;

import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.lang.ArchRule;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import paretoscope.testing.ArchitectureRules;

class SimulatorArchitectureTest {
  private static final JavaClasses CLASSES = ArchitectureRules.mainClasses("paretoscope.simulator");

  static List<ArchRule> shared() {
    return ArchitectureRules.all();
  }

  @ParameterizedTest
  @MethodSource("shared")
  void keepsTheSharedRule(ArchRule rule) {
    rule.check(CLASSES);
  }

  @Test
  void knowsCoreAlone() {
    noClasses()
        .should()
        .dependOnClassesThat()
        .resideInAnyPackage("paretoscope.datasets..", "paretoscope.spark..")
        .check(CLASSES);
  }

  /** It is on nobody's class path but that of users who train or want a GPU. */
  @Test
  void fewPackagesKnowPyTorch() {
    noClasses()
        .that()
        .resideOutsideOfPackages(
            "paretoscope.simulator.torch..",
            "paretoscope.simulator.learn..",
            "paretoscope.simulator.wave.device..")
        .should()
        .dependOnClassesThat()
        .resideInAnyPackage(
            "ai.djl..", "paretoscope.simulator.learn..", "paretoscope.simulator.wave.device..")
        .check(CLASSES);
  }

  @Test
  void hasNoPackageCycles() {
    slices().matching("paretoscope.simulator.(*)..").should().beFreeOfCycles().check(CLASSES);
  }
}
