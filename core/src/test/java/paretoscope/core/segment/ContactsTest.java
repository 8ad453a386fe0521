package paretoscope.core.segment;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.junit.jupiter.api.Test;
import paretoscope.core.random.RandomStream;
import paretoscope.core.random.SeedTree;

class ContactsTest {
  private static Mask rectangle(int left, int top, int right, int bottom) {
    return Mask.where(20, 30, (y, x) -> left <= x && x <= right && top <= y && y <= bottom);
  }

  @Test
  void sidesCornersAndOverlapsTouchAndAGapDoesNot() {
    Mask middle = rectangle(10, 10, 12, 12);
    assertThat(Contacts.count(List.of(middle, rectangle(13, 11, 15, 11)))).containsExactly(1, 1);
    assertThat(Contacts.count(List.of(middle, rectangle(13, 13, 15, 15)))).containsExactly(1, 1);
    assertThat(Contacts.count(List.of(middle, rectangle(0, 0, 29, 19)))).containsExactly(1, 1);
    assertThat(Contacts.count(List.of(middle, rectangle(14, 10, 15, 12)))).containsExactly(0, 0);
    assertThat(Contacts.count(List.of(middle, rectangle(10, 14, 12, 15)))).containsExactly(0, 0);
  }

  @Test
  void whatReachesTheBottomDoesNotTouchTheTopOfTheNextColumn() {
    Mask bottom = rectangle(5, 18, 5, 19);
    assertThat(Contacts.count(List.of(bottom, rectangle(6, 0, 6, 0)))).containsExactly(0, 0);
  }

  @Test
  void emptyMasksTouchNothing() {
    Mask none = Mask.where(20, 30, (y, x) -> false);
    assertThat(Contacts.count(List.of(none, rectangle(0, 0, 29, 19), none)))
        .containsExactly(0, 0, 0);
    assertThat(Contacts.count(List.of())).isEmpty();
  }

  @Property(tries = 200)
  void countsAreThoseOfLookingAtEveryPairOfPixels(@ForAll long seed) {
    RandomStream random = SeedTree.root(seed).child("contacts").stream();
    int height = 1 + (int) random.uniform(0, 12);
    int width = 1 + (int) random.uniform(0, 12);
    List<Mask> masks = new ArrayList<>();
    for (int i = 0; i < 6; i++) {
      double middleY = random.uniform(0, height);
      double middleX = random.uniform(0, width);
      double radius = random.uniform(0, 4);
      masks.add(
          Mask.where(
              height,
              width,
              (y, x) -> Math.abs(y - middleY) + Math.abs(x - middleX) * 0.7 < radius));
    }
    int[] counts = new int[masks.size()];
    for (int i = 0; i < counts.length; i++) {
      for (int j = 0; j < counts.length; j++) {
        counts[i] += i != j && plainly(masks.get(i), masks.get(j)) ? 1 : 0;
      }
    }
    assertThat(Contacts.count(masks)).isEqualTo(counts);
  }

  private static boolean plainly(Mask a, Mask b) {
    for (int y = 0; y < a.height(); y++) {
      for (int x = 0; x < a.width(); x++) {
        for (int near = 0; a.at(y, x) && near < 9; near++) {
          int nearY = y + near / 3 - 1;
          int nearX = x + near % 3 - 1;
          boolean inside = nearY >= 0 && nearX >= 0 && nearY < b.height() && nearX < b.width();
          if (inside && b.at(nearY, nearX)) {
            return true;
          }
        }
      }
    }
    return false;
  }
}
