package paretoscope.networks;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;

import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.lang.ArchRule;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import paretoscope.testing.ArchitectureRules;

class NetworksArchitectureTest {
  private static final JavaClasses CLASSES = ArchitectureRules.mainClasses("paretoscope.networks");

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
        .resideInAnyPackage(
            "paretoscope.datasets..", "paretoscope.simulator..", "paretoscope.spark..")
        .check(CLASSES);
  }

  @Test
  void usesOnnxRuntimeInOnePlace() {
    noClasses()
        .that()
        .resideOutsideOfPackage("paretoscope.networks.sam")
        .should()
        .dependOnClassesThat()
        .resideInAnyPackage("ai.onnxruntime..")
        .check(CLASSES);
  }

  @Test
  void hasNoPackageCycles() {
    slices().matching("paretoscope.networks.(*)..").should().beFreeOfCycles().check(CLASSES);
  }
}
