package paretoscope.spark.fuzz;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.stream.Stream;
import paretoscope.core.automask.AnswerTargets;
import paretoscope.core.model.ModelTargets;
import paretoscope.core.onnx.OnnxTargets;
import paretoscope.simulator.features.LearnedTargets;
import paretoscope.spark.job.OptionTargets;
import paretoscope.spark.serialise.WireTargets;
import paretoscope.spark.store.StoreTargets;

/** Every reader of outside bytes. One that is new is added to those of its package. */
final class Targets {
  /** The targets of a package. */
  @FunctionalInterface
  private interface Group {
    List<FuzzTarget> all() throws IOException;
  }

  private static final List<Group> GROUPS =
      List.of(
          ImageTargets::all,
          TextTargets::all,
          OptionTargets::all,
          ModelTargets::all,
          OnnxTargets::all,
          AnswerTargets::all,
          LearnedTargets::all,
          WireTargets::all,
          StoreTargets::all);

  private Targets() {}

  /** All, each group made when it is come to. */
  private static Stream<FuzzTarget> each() {
    return GROUPS.stream()
        .flatMap(
            group -> {
              try {
                return group.all().stream();
              } catch (IOException e) {
                throw new UncheckedIOException(e);
              }
            });
  }

  static List<FuzzTarget> all() {
    return each().toList();
  }

  /** Whether reading takes more than our own code and a few small libraries. */
  static boolean needsSpark(FuzzTarget target) {
    return target.name().startsWith(StoreTargets.PREFIX);
  }

  static FuzzTarget named(String name) {
    return each()
        .filter(target -> target.name().equals(name))
        .findFirst()
        .orElseThrow(() -> new IllegalArgumentException("no target is called " + name));
  }
}
