package paretoscope.spark.job;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.awt.image.BufferedImage;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Stream;
import javax.imageio.ImageIO;
import org.apache.hadoop.conf.Configuration;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import paretoscope.core.familiar.Familiarity;
import paretoscope.core.segment.LabelImage;
import paretoscope.core.segment.Mask;
import paretoscope.core.segment.RunLengths;
import paretoscope.spark.store.ImageRecord;
import paretoscope.spark.store.ParticleRecord;
import paretoscope.spark.store.RunTables;
import paretoscope.spark.testing.SharedSpark;
import paretoscope.spark.testing.TestSegmenter;
import paretoscope.spark.testing.TestStudy;
import paretoscope.spark.testing.Typed;

/** Applies a point of a workflow that segments. */
class ApplyMasksTest {
  private static final int SIDE = 48;

  @TempDir static Path shared;
  private static Path run;

  @TempDir Path folder;
  private final Typed typed = new Typed();

  @BeforeAll
  static void search() throws IOException {
    SharedSpark.get();
    run = shared.resolve("run");
    Path images = TestStudy.images(shared.resolve("images"), 2);
    String study = Files.writeString(shared.resolve("masks.yaml"), TestStudy.masks()).toString();
    Typed typed = new Typed();
    int code = typed.run("search", study, "--images", images.toString(), "--out", run.toString());
    assertThat(code).as(typed.messages()).isEqualTo(ExitCode.OK);
  }

  @AfterEach
  void disarm() {
    TestSegmenter.ARMED.set(false);
  }

  private int apply(Path images, String out) {
    String to = folder.resolve(out).toString();
    return typed.run("apply", run.toString(), "--images", images.toString(), "--out", to);
  }

  private RunTables tables(String out) {
    org.apache.hadoop.fs.Path path = new org.apache.hadoop.fs.Path(folder.resolve(out).toUri());
    return RunTables.open(path, new Configuration());
  }

  private List<ParticleRecord> particles(String out, String image) {
    List<ParticleRecord> all = new ArrayList<>();
    tables(out).particles(all::add);
    return all.stream().filter(particle -> particle.imageId().equals(image)).toList();
  }

  private static Mask mask(ParticleRecord particle) {
    return RunLengths.parse(SIDE, SIDE, particle.rle()).mask();
  }

  @Test
  void aTableALabelImageAndCocoHoldTheSameMasks() throws IOException {
    Path images = TestStudy.images(folder.resolve("images"), 2);
    assertThat(apply(images, "found")).as(typed.messages()).isEqualTo(ExitCode.OK);
    assertThat(typed.results()).contains("2 images, 0 failed", " particles in ", "masks.json");
    JsonNode coco = new ObjectMapper().readTree(folder.resolve("found/masks.json").toFile());
    assertThat(coco.path("categories").get(0).path("id").asInt()).isEqualTo(1);
    int annotations = 0;
    for (int i = 0; i < 2; i++) {
      String image = "image-" + i + ".png";
      List<ParticleRecord> particles = particles("found", image);
      assertThat(particles).hasSizeGreaterThan(3);
      assertThat(particles).extracting(ParticleRecord::number).startsWith(1, 2, 3);
      List<Mask> masks = particles.stream().map(ApplyMasksTest::mask).toList();
      JsonNode described = coco.path("images").get(i);
      assertThat(described.path("file_name").asText()).isEqualTo(image);
      assertThat(described.path("height").asInt()).isEqualTo(SIDE);
      BufferedImage labels =
          ImageIO.read(folder.resolve("found/" + described.path("label_file").asText()).toFile());
      assertThat(labels.getRaster().getSamples(0, 0, SIDE, SIDE, 0, (int[]) null))
          .isEqualTo(new LabelImage(SIDE, SIDE, masks).rows(0, SIDE))
          .contains(0, 1, 2);
      for (ParticleRecord particle : particles) {
        JsonNode annotation = coco.path("annotations").get(annotations++);
        assertThat(annotation.path("id").asInt()).isEqualTo(annotations);
        assertThat(annotation.path("image_id")).isEqualTo(described.path("id"));
        assertSame(annotation, particle, masks.get(particle.number() - 1));
      }
    }
    assertThat(coco.path("annotations")).hasSize(annotations);
  }

  @Test
  void imagesUnlikeThoseOfTheSearchAreNamed() throws IOException {
    Path images = TestStudy.images(folder.resolve("images"), 2);
    BufferedImage plain = new BufferedImage(SIDE, SIDE, BufferedImage.TYPE_BYTE_GRAY);
    plain.getRaster().setSample(3, 3, 0, 200);
    ImageIO.write(plain, "png", images.resolve("plain.png").toFile());
    assertThat(apply(images, "found")).as(typed.messages()).isEqualTo(ExitCode.OK);
    assertThat(typed.messages())
        .contains("1 of 3 images look unlike those the point was found with: plain.png (0.");
    List<ImageRecord> records = tables("found").images();
    assertThat(records).hasSize(3);
    for (ImageRecord record : records) {
      if (record.id().equals("plain.png")) {
        assertThat(record.familiarity()).isLessThan(Familiarity.UNFAMILIAR);
      } else {
        assertThat(record.familiarity()).isEqualTo(1);
      }
    }
  }

  private static void assertSame(JsonNode annotation, ParticleRecord particle, Mask mask) {
    JsonNode rle = annotation.path("segmentation");
    int height = rle.path("size").get(0).asInt();
    int width = rle.path("size").get(1).asInt();
    RunLengths runs = RunLengths.parse(height, width, rle.path("counts").asText());
    assertThat(runs.mask()).isEqualTo(mask);
    assertThat(annotation.path("area").asInt()).isEqualTo(mask.area());
    assertThat(annotation.path("category_id").asInt()).isEqualTo(1);
    assertThat(annotation.path("iscrowd").asInt()).isZero();
    assertThat(annotation.path("score").asDouble()).isEqualTo(0.9);
    assertThat(annotation.has("stability_score")).isEqualTo(!Double.isNaN(particle.stability()));
    JsonNode box = annotation.path("bbox");
    int last = box.get(0).asInt() + box.get(2).asInt() - 1;
    int lowest = box.get(1).asInt() + box.get(3).asInt() - 1;
    assertThat(List.of(box.get(0).asInt(), box.get(1).asInt(), last, lowest))
        .containsExactly(
            mask.box().left(), mask.box().top(), mask.box().right(), mask.box().bottom());
  }

  @Test
  void particlesAreMeasured() throws IOException {
    Path images = TestStudy.images(folder.resolve("images"), 1);
    assertThat(apply(images, "found")).isEqualTo(ExitCode.OK);
    List<ParticleRecord> particles = particles("found", "image-0.png");
    ParticleRecord all = particles.get(particles.size() - 1);
    assertThat(all.touching()).isEqualTo(particles.size() - 1);
    assertThat(all.stability()).isNaN();
    int sum = 0;
    for (ParticleRecord one : particles.subList(0, particles.size() - 1)) {
      assertThat(one.touching()).isGreaterThanOrEqualTo(1);
      assertThat(one.stability()).isEqualTo(0.5);
      sum += one.size().areaPx();
    }
    assertThat(all.size().areaPx()).isEqualTo(sum);
    assertThat(all.size().areaNm2()).isEqualTo(sum * 0.25);
    assertThat(all.size().equivalentDiameterNm()).isCloseTo(Math.sqrt(sum / Math.PI), within(1e-9));
    List<String> lines = Files.readAllLines(folder.resolve("found/particles.csv"));
    assertThat(lines).hasSize(particles.size() + 1);
    assertThat(lines.get(0)).startsWith("image,particle,area_px,area_nm2").endsWith("stability");
    String csv = lines.get(particles.size());
    assertThat(csv).startsWith("image-0.png," + particles.size() + "," + sum + ",");
    assertThat(csv).endsWith("," + (particles.size() - 1) + ",0.900000,");
    assertThat(csv.split(",", -1)).hasSameSizeAs(lines.get(0).split(",", -1));
    assertThat(tables("found").detections(tables("found").config().studies().get(0)))
        .hasSameSizeAs(particles);
  }

  @Test
  void anImageThatFailsIsARowAndTheOthersAreDone() throws IOException {
    Path images = TestStudy.images(folder.resolve("images"), 1);
    TestStudy.image(images.resolve("hard.png"), 5, TestSegmenter.FAILING_WIDTH);
    Files.write(images.resolve("broken.png"), new byte[] {1, 2, 3});
    assertThat(apply(images, "found")).isEqualTo(ExitCode.PARTLY);
    assertThat(tables("found").images())
        .filteredOn(image -> !image.ok())
        .extracting(ImageRecord::reason)
        .anyMatch(reason -> reason.contains("not segmented on purpose"))
        .anyMatch(reason -> reason.contains("broken.png"))
        .hasSize(2);
    assertThat(particles("found", "image-0.png")).isNotEmpty();
    assertThat(folder.resolve("found/labels").toFile().list()).containsExactly("image-0.png.tif");
    JsonNode coco = new ObjectMapper().readTree(folder.resolve("found/masks.json").toFile());
    assertThat(coco.path("images")).hasSize(1);
  }

  @Test
  void hostileNamesLeaveNoFolderAndNoFormula() throws IOException {
    Path images = Files.createDirectories(folder.resolve("images"));
    List<String> names = List.of("=1+1.png", "a b%2F..png", "A.png", "a.png", "é\"'.png");
    for (int i = 0; i < names.size(); i++) {
      TestStudy.image(images.resolve(names.get(i)), i, SIDE);
    }
    assertThat(apply(images, "found")).as(typed.messages()).isEqualTo(ExitCode.OK);
    JsonNode coco = new ObjectMapper().readTree(folder.resolve("found/masks.json").toFile());
    Set<String> files = new HashSet<>();
    for (JsonNode image : coco.path("images")) {
      Path file = folder.resolve("found").resolve(image.path("label_file").asText());
      assertThat(file.getParent()).isEqualTo(folder.resolve("found/labels"));
      assertThat(file).exists();
      files.add(file.toString());
      assertThat(names).contains(image.path("file_name").asText());
    }
    assertThat(files).hasSameSizeAs(names);
    assertThat(folder.resolve("found/particles.csv")).content().contains("'=1+1.png,1,");
  }

  @Test
  void anAttemptThatDiesLeavesNothingBehind() throws IOException {
    Path images = TestStudy.images(folder.resolve("images"), 20);
    TestStudy.image(images.resolve("image-1.png"), 1, TestSegmenter.DEADLY_WIDTH);
    assertThat(apply(images, "calm")).as(typed.messages()).isEqualTo(ExitCode.OK);
    TestSegmenter.ARMED.set(true);
    assertThat(apply(images, "found")).as(typed.messages()).isEqualTo(ExitCode.OK);
    assertThat(TestSegmenter.ARMED).isFalse();
    assertThat(tables("found").digests()).isEqualTo(tables("calm").digests());
    assertThat(files("found")).isEqualTo(files("calm")).hasSize(23);
  }

  /** The files beside the tables, with a hash of what they hold. */
  private Map<String, Integer> files(String out) throws IOException {
    Map<String, Integer> files = new TreeMap<>();
    try (Stream<Path> all = Files.walk(folder.resolve(out))) {
      for (Path file : all.filter(Files::isRegularFile).toList()) {
        String name = folder.resolve(out).relativize(file).toString();
        if (name.startsWith("labels") || name.endsWith(".csv") || name.equals("masks.json")) {
          files.put(name, Arrays.hashCode(Files.readAllBytes(file)));
        }
      }
    }
    return files;
  }
}
