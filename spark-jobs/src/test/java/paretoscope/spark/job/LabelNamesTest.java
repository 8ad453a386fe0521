package paretoscope.spark.job;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Collectors;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.From;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.constraints.Size;
import org.junit.jupiter.api.Test;

class LabelNamesTest {
  private static String alone(String id) {
    return LabelNames.of(List.of(id)).of(id);
  }

  @Test
  void plainIdsKeepTheirNamesAndNoPathLeavesTheFolder() {
    assertThat(alone("image-0.png")).isEqualTo("image-0.png.tif");
    assertThat(alone("../a/b.png")).isEqualTo("%2E.%2Fa%2Fb.png.tif");
    assertThat(alone("..")).isEqualTo("%2E..tif");
    assertThat(alone("/etc/passwd")).isEqualTo("%2Fetc%2Fpasswd.tif");
    assertThat(alone("a b\n\0\\:*é%41")).isEqualTo("a%20b%0A%00%5C%3A%2A%C3%A9%2541.tif");
  }

  @Test
  void idsThatDifferInCapitalsOnlyAndLongOnesGetDigits() {
    LabelNames names = LabelNames.of(List.of("A.tif", "a.tif", "b.tif"));
    assertThat(names.of("b.tif")).isEqualTo("b.tif.tif");
    assertThat(names.of("A.tif")).matches("A\\.tif~[0-9a-f]{32}\\.tif");
    assertThat(names.of("a.tif")).matches("a\\.tif~[0-9a-f]{32}\\.tif");
    String deep = "/folder".repeat(60) + "/a.tif";
    assertThat(alone(deep)).hasSizeLessThan(200).contains("~");
    assertThat(alone(deep + "x")).isNotEqualTo(alone(deep));
  }

  @Provide
  Arbitrary<String> ids() {
    Arbitrary<String> any = Arbitraries.strings().ofMinLength(1).ofMaxLength(60);
    Arbitrary<String> mean =
        Arbitraries.strings().withChars("aA./\\%2fFeE~é ").ofMinLength(1).ofMaxLength(6);
    return Arbitraries.oneOf(any, mean, mean);
  }

  @Property
  void noTwoIdsShareAFileAndEachNameIsPlain(
      @ForAll @Size(min = 1, max = 40) List<@From("ids") String> ids) {
    Set<String> distinct = Set.copyOf(ids);
    LabelNames names = LabelNames.of(List.copyOf(distinct));
    Set<String> files =
        distinct.stream()
            .map(id -> names.of(id).toLowerCase(Locale.ROOT))
            .collect(Collectors.toSet());
    assertThat(files).hasSameSizeAs(distinct);
    assertThat(files).allMatch(file -> file.matches("[a-z0-9_%~-][a-z0-9._%~-]*\\.tif"));
    assertThat(files).allMatch(file -> file.length() <= 200);
  }
}
