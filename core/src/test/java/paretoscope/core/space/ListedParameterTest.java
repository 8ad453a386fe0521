package paretoscope.core.space;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.Set;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.DoubleRange;
import net.jqwik.api.constraints.Size;
import org.junit.jupiter.api.Test;

class ListedParameterTest {
  private static ListedParameter of(List<Integer> values) {
    return new ListedParameter("radius", "px", "how far", values, 10);
  }

  @Property
  void aGeneAndItsValueStandForEachOther(
      @ForAll @Size(min = 2, max = 20) Set<Integer> numbers,
      @ForAll @DoubleRange(min = 0, max = 1) double gene) {
    List<Integer> values = numbers.stream().sorted().toList();
    ListedParameter parameter = of(values);
    assertThat(values).contains(parameter.decode(gene));
    values.forEach(value -> assertThat(parameter.decode(parameter.encode(value))).isEqualTo(value));
  }

  @Test
  void nearGenesAreNeighboursInTheList() {
    ListedParameter parameter = of(List.of(1, 8, 14));
    assertThat(parameter.gene()).isEqualTo(new Gene(true, 3));
    assertThat(List.of(0.0, 0.3, 0.4, 0.6, 0.7, 1.0))
        .extracting(parameter::decode)
        .containsExactly(1, 1, 8, 8, 14, 14);
  }

  @Test
  void valuesOffTheListGoToTheNearest() {
    ListedParameter parameter = of(List.of(2, 8, 14));
    assertThat(List.of(-3, 5, 6, 10, 11, 12, 99))
        .extracting(value -> parameter.decode(parameter.encode(value)))
        .containsExactly(2, 2, 8, 8, 8, 14, 14);
  }

  @Test
  void aListAscendsAndHasTwoOrMore() {
    assertThatThrownBy(() -> of(List.of(8))).hasMessageContaining("must be two or more");
    assertThatThrownBy(() -> of(List.of(8, 8))).hasMessageContaining("must ascend");
    assertThatThrownBy(() -> of(List.of(8, 2))).hasMessageContaining("must ascend");
  }
}
