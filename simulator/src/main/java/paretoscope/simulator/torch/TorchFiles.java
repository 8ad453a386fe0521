package paretoscope.simulator.torch;

import java.io.File;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;

/**
 * Looks for PyTorch without loading it. Ask here first: the other classes of this package cannot
 * even be touched where its Java classes are not on the class path.
 */
public final class TorchFiles {
  /** What Spark is to be told for the Java classes. */
  public static final String PACKAGES =
      "--packages ai.djl.pytorch:pytorch-engine:0.35.1,ai.djl.pytorch:pytorch-jni:2.7.1-0.35.1";

  private static final String LIBRARY_PATH = "PYTORCH_LIBRARY_PATH";

  private TorchFiles() {}

  /** What is missing, with the way out; empty if PyTorch can probably be loaded. */
  public static String missing() {
    return missing(System.getenv(LIBRARY_PATH));
  }

  /**
   * @param folders where the libraries may be, null if nobody said
   */
  static String missing(String folders) {
    if (!onClassPath("ai/djl/pytorch/engine/PtEngine.class")) {
      return "DJL's PyTorch engine is not on the class path; give Spark " + PACKAGES;
    }
    String library = System.mapLibraryName("torch");
    if (folders != null) {
      boolean there =
          Arrays.stream(folders.split(File.pathSeparator))
              .anyMatch(folder -> Files.exists(Path.of(folder, library)));
      return there ? "" : LIBRARY_PATH + " (" + folders + ") holds no " + library;
    }
    return onClassPath("native/lib/pytorch.properties")
        ? ""
        : "PyTorch's libraries are not there; let " + LIBRARY_PATH + " name their folder";
  }

  private static boolean onClassPath(String resource) {
    return TorchFiles.class.getClassLoader().getResource(resource) != null;
  }
}
