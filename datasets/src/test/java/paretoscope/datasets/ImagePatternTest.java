package paretoscope.datasets;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.CharRange;
import net.jqwik.api.constraints.StringLength;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import paretoscope.core.error.UserError;

class ImagePatternTest {
  @ParameterizedTest
  @CsvSource({
    "data,data,false",
    "data/*.tif,data,false",
    "*.tif,.,false",
    "/*.tif,/,false",
    "hdfs://host:9000/a/b*/c?.png,hdfs://host:9000/a,true",
    "s3a://bucket/x/**/*.tif,s3a://bucket/x,true",
    "'a/{b,c}.tif',a,false"
  })
  void baseIsTheFolderBeforeTheFirstWildcard(String text, String base, boolean recursive) {
    ImagePattern pattern = ImagePattern.of(text);
    assertThat(pattern.base()).isEqualTo(base);
    assertThat(pattern.recursive()).isEqualTo(recursive);
  }

  @Test
  void aFolderGivesItsImagesInCountingOrderAndCountsTheRest() {
    List<String> names =
        List.of("img10.tif", "img2.TIFF", "notes.txt", ".hidden.tif", "._a.png", "b.npy", "README");
    assertThat(ImagePattern.of("data").select(names))
        .isEqualTo(new ImageSelection(List.of("b.npy", "img2.TIFF", "img10.tif"), 2, 2));
  }

  @Test
  void globsMatchWithinTheirFolders() {
    List<String> names = List.of("a.tif", "x/b.tif", "x/y/c.tif", "x/.d/e.tif", "x/f.png");
    assertThat(ImagePattern.of("d/**/*.tif").select(names).images())
        .containsExactly("a.tif", "x/b.tif", "x/y/c.tif");
    assertThat(ImagePattern.of("d/*.tif").select(names).images()).containsExactly("a.tif");
    assertThat(ImagePattern.of("d/*/*.{tif,png}").select(names).images())
        .containsExactly("x/b.tif", "x/f.png");
    assertThat(ImagePattern.of("d/**/*.tif").select(names).hidden()).isEqualTo(1);
  }

  @Test
  void mistakesAreNamed() {
    assertThatThrownBy(() -> ImagePattern.of(" "))
        .isInstanceOf(UserError.class)
        .hasMessage("images () must name a folder, a file or a glob such as data/*.tif.");
    assertThatThrownBy(() -> ImagePattern.of("a/[b.tif"))
        .isInstanceOf(UserError.class)
        .hasMessageStartingWith("images glob [b.tif is not closed properly (")
        .hasMessageEndingWith("); put a backslash before brackets that belong to a name.");
    assertThatThrownBy(() -> new ImageSelection(List.of(), 1, 3).orRefuse("data"))
        .isInstanceOf(UserError.class)
        .hasMessage(
            "no images in data: 3 files with other endings and 1 hidden ones were passed over;"
                + " files ending in .tif .tiff .png .jpg .jpeg .npy are read. Check the folder or"
                + " glob.");
  }

  @Test
  void localFilesAreListedByFolderGlobAndName(@TempDir Path folder) throws Exception {
    Path odd = Files.createDirectories(folder.resolve("odd[1]"));
    Files.write(odd.resolve("b10.npy"), Samples.npy("u1"));
    Files.write(odd.resolve("b9.npy"), Samples.npy("u2"));
    Files.write(odd.resolve("notes.txt"), new byte[3]);
    Files.createDirectories(odd.resolve("deep.tif"));
    Files.write(odd.resolve("deep.tif/c.npy"), Samples.npy("f4"));
    LocalImages images = LocalImages.list(odd.toString());
    assertThat(images.selection())
        .isEqualTo(new ImageSelection(List.of("b9.npy", "b10.npy"), 0, 1));
    assertThat(new MicrographReader().read(images.sources().get(0)).samples()).isEqualTo("uint16");
    assertThat(LocalImages.list(folder + "/**/*.npy").selection().images())
        .containsExactly("odd[1]/b9.npy", "odd[1]/b10.npy", "odd[1]/deep.tif/c.npy");
    assertThat(LocalImages.list(odd.resolve("notes.txt").toString()).sources().get(0).name())
        .isEqualTo("notes.txt");
    assertThatThrownBy(() -> LocalImages.list(folder + "/none"))
        .isInstanceOf(UserError.class)
        .hasMessage("images folder " + folder + "/none does not exist; check the path.");
    assertThatThrownBy(() -> LocalImages.list(folder + "/*.tif"))
        .isInstanceOf(UserError.class)
        .hasMessageStartingWith("no images in " + folder + "/*.tif: 0 files");
  }

  @Test
  void digitsCountAndTiesAreBrokenByLength() {
    List<String> names = new ArrayList<>(List.of("a10", "a9", "a09", "a", "b1", "a9x", "A9", ""));
    names.sort(NaturalOrder.ASCENDING);
    assertThat(names).containsExactly("", "A9", "a", "a09", "a9", "a9x", "a10", "b1");
  }

  @Property
  void naturalOrderIsATotalOrder(
      @ForAll
          @StringLength(max = 6)
          @CharRange(from = '0', to = '2')
          @CharRange(from = 'a', to = 'b')
          String a,
      @ForAll
          @StringLength(max = 6)
          @CharRange(from = '0', to = '2')
          @CharRange(from = 'a', to = 'b')
          String b,
      @ForAll
          @StringLength(max = 6)
          @CharRange(from = '0', to = '2')
          @CharRange(from = 'a', to = 'b')
          String c) {
    NaturalOrder order = NaturalOrder.ASCENDING;
    assertThat(Integer.signum(order.compare(a, b))).isEqualTo(-Integer.signum(order.compare(b, a)));
    assertThat(order.compare(a, b) == 0).isEqualTo(a.equals(b));
    if (order.compare(a, b) <= 0 && order.compare(b, c) <= 0) {
      assertThat(order.compare(a, c)).isLessThanOrEqualTo(0);
    }
  }

  /** Found by fuzzing: some patterns take longer than a lifetime with names that nearly match. */
  @ParameterizedTest
  @ValueSource(
      strings = {
        "*a*a*a*a*b",
        "{a,aa}{a,aa}{a,aa}{a,aa}{a,aa}b",
        "a/**/*b*c**d*?*",
        "***********/g,.jpg}"
      })
  void patternsThatCouldTakeForEverAreRefused(String text) {
    assertThatThrownBy(() -> ImagePattern.of(text))
        .isInstanceOf(UserError.class)
        .hasMessageContaining("at most 4 are matched");
  }
}
