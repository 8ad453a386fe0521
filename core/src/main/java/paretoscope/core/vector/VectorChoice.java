package paretoscope.core.vector;

import java.lang.reflect.Constructor;
import java.util.function.Supplier;

/**
 * Chooses between two forms of inner loops: with explicit vector instructions if this virtual
 * machine was started with {@code --add-modules jdk.incubator.vector}, as spark-submit and the
 * launcher do, and in plain Java otherwise. Both give the same bits.
 */
public final class VectorChoice {
  private VectorChoice() {}

  /**
   * The faster form here.
   *
   * @param vector simple name of the class with vector instructions, in the package of {@code kind}
   */
  public static <T> T of(Class<T> kind, String vector, Supplier<? extends T> plain) {
    if (!vectorsAreCompiled()) {
      return plain.get();
    }
    try {
      String name = kind.getPackageName() + "." + vector;
      Constructor<? extends T> made = Class.forName(name).asSubclass(kind).getDeclaredConstructor();
      made.setAccessible(true);
      return made.newInstance();
    } catch (ReflectiveOperationException | LinkageError e) {
      return plain.get();
    }
  }

  /**
   * Whether vectors become instructions: the module is there, and so is HotSpot's second compiler.
   * Any other makes objects of them, which is a hundred times slower than plain loops.
   */
  private static boolean vectorsAreCompiled() {
    String machine = System.getProperty("java.vm.name", "");
    String mode = System.getProperty("java.vm.info", "");
    String version = System.getProperty("java.vm.version", "");
    return ModuleLayer.boot().findModule("jdk.incubator.vector").isPresent()
        && machine.contains("Server VM")
        && mode.startsWith("mixed mode")
        && !mode.contains("emulated-client")
        && !version.contains("jvmci");
  }
}
