package paretoscope.core.automask;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import paretoscope.core.image.Plane;
import paretoscope.core.segment.AnswerSource;
import paretoscope.core.segment.AskedNetwork;
import paretoscope.core.segment.AutomaticMaskSettings;
import paretoscope.core.segment.AutomaticMasks;
import paretoscope.core.segment.BrightThings;
import paretoscope.core.segment.CropBox;
import paretoscope.core.segment.DecodedImage;
import paretoscope.core.segment.Point;
import paretoscope.core.segment.PointGrid;
import paretoscope.core.segment.RgbImage;
import paretoscope.core.space.Settings;

class RememberedAnswersTest {
  private static final int SIDE = 120;
  private static final RgbImage DISCS = discs();
  private static final AnswerKey KEY = new AnswerKey("a test");

  @TempDir Path folder;
  private AnswerFiles files;
  private final List<Integer> asked = new ArrayList<>();

  @BeforeEach
  void open() {
    files = new AnswerFiles(folder, 1L << 30);
  }

  private static RgbImage discs() {
    double[] values = new double[SIDE * SIDE];
    for (int y = 0; y < SIDE; y++) {
      for (int x = 0; x < SIDE; x++) {
        double near = Math.hypot(y - 35, x - 40);
        double far = Math.hypot(y - 80, x - 85);
        values[y * SIDE + x] = near < 14 || far < 18 ? 200 : 30;
      }
    }
    return RgbImage.ofLevels(new Plane(SIDE, SIDE, values));
  }

  private AnswerSource network() {
    AskedNetwork network = new AskedNetwork(DISCS, new BrightThings(), 16, 0);
    return (crop, shares) -> {
      asked.add(shares.size());
      return network.answers(crop, shares);
    };
  }

  private DecodedImage decoded(AutomaticMaskSettings settings, AnswerSource source) {
    return DecodedImage.of(SIDE, SIDE, settings.prompting(), 0, source);
  }

  private static AutomaticMaskSettings settings(int side, int layers) {
    return AutomaticMaskSettings.of(
        new Settings(Map.of("points_per_side", side, "crop_n_layers", layers)));
  }

  @Test
  void whatIsRememberedIsWhatWasSaid() {
    AutomaticMaskSettings settings = settings(6, 1);
    DecodedImage fresh = decoded(settings, network());
    DecodedImage first = decoded(settings, new RememberedAnswers(KEY, files, network()));
    asked.clear();
    DecodedImage again = decoded(settings, new RememberedAnswers(KEY, files, network()));
    assertThat(first).isEqualTo(fresh);
    assertThat(again).isEqualTo(fresh);
    assertThat(asked).isEmpty();
    assertThat(AutomaticMasks.filter(again, settings))
        .isNotEmpty()
        .isEqualTo(AutomaticMasks.find(DISCS, new BrightThings(), settings));
  }

  @Test
  void gridsOfThreeTimesThePointsAskOnlyForTheNewOnes() {
    decoded(settings(5, 0), new RememberedAnswers(KEY, files, network()));
    DecodedImage finer = decoded(settings(15, 0), new RememberedAnswers(KEY, files, network()));
    assertThat(asked).containsExactly(25, 225 - 25);
    assertThat(finer).isEqualTo(decoded(settings(15, 0), network()));
    asked.clear();
    decoded(settings(4, 0), new RememberedAnswers(KEY, files, network()));
    assertThat(asked).as("grids that do not nest").containsExactly(16);
  }

  @Test
  void damagedFilesAreAskedForAgain() throws IOException {
    decoded(settings(4, 0), new RememberedAnswers(KEY, files, network()));
    Path file = onlyFile();
    byte[] bytes = Files.readAllBytes(file);
    for (int at : new int[] {3, 40, bytes.length - 1}) {
      byte[] damaged = bytes.clone();
      damaged[at] ^= 4;
      Files.write(file, damaged);
      asked.clear();
      DecodedImage again = decoded(settings(4, 0), new RememberedAnswers(KEY, files, network()));
      assertThat(asked).containsExactly(16);
      assertThat(again).isEqualTo(decoded(settings(4, 0), network()));
    }
    Files.write(file, new byte[] {1, 2});
    assertThat(files.find(KEY.of(whole()))).isEmpty();
    Files.write(file, java.util.Arrays.copyOf(bytes, bytes.length / 2));
    assertThat(files.find(KEY.of(whole()))).isEmpty();
  }

  @Test
  void answersOfOneKeyAreNotThoseOfAnother() throws IOException {
    decoded(settings(4, 0), new RememberedAnswers(KEY, files, network()));
    AnswerKey other = new AnswerKey("another");
    Files.copy(onlyFile(), folder.resolve(other.of(whole()).fileName()));
    assertThat(files.find(other.of(whole()))).isEmpty();
    assertThat(files.find(KEY.of(whole()))).hasSize(16);
  }

  @Test
  void theFolderStaysWithinItsBound() throws IOException {
    CropBox crop = whole();
    List<Point> points = PointGrid.regular(4).points();
    files.add(KEY.of(crop), network().answers(crop, points));
    Path first = onlyFile();
    Files.setLastModifiedTime(first, FileTime.fromMillis(1_000));
    AnswerFiles small = new AnswerFiles(folder, Files.size(first) * 3 / 2);
    AnswerKey other = new AnswerKey("another");
    small.add(other.of(crop), network().answers(crop, points));
    assertThat(small.find(KEY.of(crop))).isEmpty();
    assertThat(small.find(other.of(crop))).hasSize(16);
  }

  @Test
  void aFolderThatCannotBeWrittenKeepsNothing() throws IOException {
    Path file = Files.writeString(folder.resolve("file"), "in the way");
    AnswerFiles nowhere = new AnswerFiles(file.resolve("answers"), 1L << 30);
    DecodedImage fresh = decoded(settings(4, 0), network());
    assertThat(decoded(settings(4, 0), new RememberedAnswers(KEY, nowhere, network())))
        .isEqualTo(fresh);
  }

  private static CropBox whole() {
    return new CropBox(0, 0, SIDE, SIDE, 0);
  }

  private Path onlyFile() throws IOException {
    try (Stream<Path> all = Files.list(folder)) {
      return all.reduce((a, b) -> null).orElseThrow();
    }
  }
}
