package paretoscope.spark.job;

import java.io.PrintWriter;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import org.apache.hadoop.conf.Configuration;
import paretoscope.core.random.SeedTree;
import paretoscope.simulator.demo.DemoImages;
import paretoscope.simulator.demo.ParticleImages;
import paretoscope.spark.serialise.StudyText;
import paretoscope.spark.store.RunTables;

/**
 * A study of simulated images, whose truth is known, but not to the search.
 *
 * @param file of the study
 * @param pixelSizeNm of the images [nm]
 * @param radiusPx how near a thing is found [px]
 * @param files writes images and truth into a folder
 */
record SearchDemo(
    String file, double pixelSizeNm, double radiusPx, Function<Path, DemoFiles> files) {

  /** Columns of a crystal. */
  static SearchDemo atoms(SeedTree seeds) {
    DemoImages images = DemoImages.DEFAULT;
    return new SearchDemo(
        "conf/demo.yaml",
        images.pixelSizeNm(),
        5,
        folder -> DemoFiles.ofColumns(folder, images.make(seeds)));
  }

  /** Particles, found by Segment Anything. */
  static SearchDemo particles(SeedTree seeds) {
    ParticleImages images = ParticleImages.DEFAULT;
    return new SearchDemo(
        "conf/demo-sam.yaml",
        images.pixelSizeNm(),
        4,
        folder -> DemoFiles.ofParticles(folder, images.make(seeds)));
  }

  /** Makes the images, tunes the workflow, compares with the truth; returns the exit code. */
  int run(Path folder, List<String> set, PrintWriter results, PrintWriter messages) {
    // PNG files carry no pixel size, so the study gets it, unless the user says otherwise
    List<String> overrides = new ArrayList<>(List.of("pixel_size_nm=" + pixelSizeNm));
    overrides.addAll(set);
    StudyText study = StudyFiles.read(file, overrides);
    study.study(); // what is missing is told before anything is written
    DemoFiles made = files.apply(folder);
    messages.printf("simulated %d images in %s%n", made.truth().size(), made.images());
    Path run = folder.resolve("run");
    SearchRequest request =
        SearchRequest.of(study, List.of(made.images().toString()), run.toString());
    int code = new SearchJob(request, results, messages).run();
    if (code == ExitCode.OK || code == ExitCode.PARTLY) {
      RunTables tables =
          RunTables.open(new org.apache.hadoop.fs.Path(run.toUri()), new Configuration());
      new TruthTable(tables, made.truth(), radiusPx).say(results);
    }
    return code;
  }
}
