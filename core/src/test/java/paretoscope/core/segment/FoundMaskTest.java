package paretoscope.core.segment;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.LongRange;
import org.junit.jupiter.api.Test;
import paretoscope.core.spot.Blob;

class FoundMaskTest {
  @Test
  void aDiscBecomesASpotOfItsSize() {
    Mask disc = Mask.where(40, 60, (y, x) -> (y - 20) * (y - 20) + (x - 31) * (x - 31) <= 100);
    CropBox whole = new CropBox(0, 0, 60, 40, 0);
    FoundMask found = new FoundMask(disc, disc.box(), 0.93, 0.98, new Point(31, 20), whole);
    Blob spot = FoundMask.centres(List.of(found)).blobs().get(0);
    assertThat(spot.y()).isEqualTo(20);
    assertThat(spot.x()).isEqualTo(31);
    assertThat(spot.sigma() * Math.sqrt(2)).isCloseTo(10, within(0.1));
    assertThat(spot.response()).isEqualTo(0.93);
  }

  @Property
  void theCentreIsTheMeanPlaceOfThePixels(
      @ForAll @IntRange(min = 1, max = 20) int height,
      @ForAll @IntRange(min = 1, max = 20) int width,
      @ForAll @LongRange(min = 0, max = 1L << 40) long pattern) {
    Mask mask = Mask.where(height, width, (y, x) -> (pattern >> ((y * 7 + x * 3) % 40) & 1) == 1);
    double sumY = 0;
    double sumX = 0;
    for (int y = 0; y < height; y++) {
      for (int x = 0; x < width; x++) {
        sumY += mask.at(y, x) ? y : 0;
        sumX += mask.at(y, x) ? x : 0;
      }
    }
    if (mask.area() > 0) {
      assertThat(mask.centre().y()).isCloseTo(sumY / mask.area(), within(1e-12));
      assertThat(mask.centre().x()).isCloseTo(sumX / mask.area(), within(1e-12));
    }
  }
}
