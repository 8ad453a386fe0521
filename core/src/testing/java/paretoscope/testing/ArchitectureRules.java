package paretoscope.testing;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noMethods;

import com.tngtech.archunit.ArchConfiguration;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.lang.ArchRule;
import java.security.SecureRandom;
import java.time.Instant;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.SplittableRandom;
import java.util.UUID;
import java.util.concurrent.ThreadLocalRandom;

/** Rules that hold in more than one module; each module's architecture test picks its own. */
public final class ArchitectureRules {
  /** Random numbers come from SeedTree alone, or results would not repeat. */
  public static final ArchRule RANDOMNESS =
      noClasses()
          .should()
          .dependOnClassesThat()
          .belongToAnyOf(
              Random.class,
              SecureRandom.class,
              SplittableRandom.class,
              ThreadLocalRandom.class,
              UUID.class)
          .orShould()
          .callMethod(Math.class, "random")
          .orShould()
          .callMethod(StrictMath.class, "random")
          .orShould()
          .callMethod(Collections.class, "shuffle", List.class);

  /** Results do not know when they were made; evaluate.Clock keeps the time apart from them. */
  public static final ArchRule TIME =
      noClasses()
          .that()
          .doNotHaveFullyQualifiedName("paretoscope.core.evaluate.Clock")
          .should()
          .callMethod(System.class, "currentTimeMillis")
          .orShould()
          .callMethod(Instant.class, "now");

  /** A library never ends its caller's process. */
  public static final ArchRule EXIT =
      noClasses().should().callMethod(System.class, "exit", int.class);

  /** Packages and classes follow the domain. */
  public static final ArchRule NAMES =
      noClasses()
          .should()
          .haveSimpleNameEndingWith("Util")
          .orShould()
          .haveSimpleNameEndingWith("Utils")
          .orShould()
          .haveSimpleNameEndingWith("Manager")
          .orShould()
          .haveSimpleNameEndingWith("Helper");

  /** Values do not change once made. */
  public static final ArchRule SETTERS =
      noMethods().that().arePublic().should().haveNameMatching("set[A-Z].*");

  /** The engine stays in spark-jobs. */
  public static final ArchRule ENGINE =
      noClasses()
          .should()
          .dependOnClassesThat()
          .resideInAnyPackage(
              "org.apache.spark..", "org.apache.hadoop..", "org.apache.parquet..", "scala..");

  private ArchitectureRules() {}

  /** All of them. */
  public static List<ArchRule> all() {
    return List.of(RANDOMNESS, TIME, EXIT, NAMES, SETTERS, ENGINE);
  }

  /** A module's own classes, without its tests. */
  public static JavaClasses mainClasses(String rootPackage) {
    // the rules go by name and ask nothing of classes outside the module: reading those takes long
    ArchConfiguration.get().setResolveMissingDependenciesFromClassPath(false);
    return new ClassFileImporter()
        .withImportOption(ImportOption.Predefined.DO_NOT_INCLUDE_TESTS)
        .withImportOption(ImportOption.Predefined.DO_NOT_INCLUDE_JARS)
        .importPackages(rootPackage);
  }
}
