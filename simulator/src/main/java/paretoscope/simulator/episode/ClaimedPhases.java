package paretoscope.simulator.episode;

import java.util.List;
import paretoscope.core.error.Require;
import paretoscope.core.error.Suggestion;
import paretoscope.simulator.acquisition.View;
import paretoscope.simulator.specimen.LabelMap;
import paretoscope.simulator.specimen.Slab;

/**
 * How claims of phases lie over the pixels of a field.
 *
 * @param slab the field
 * @param names of the world's phases
 */
public record ClaimedPhases(Slab slab, List<String> names) {
  /** The label of what the agent does not know. */
  public static final byte UNCLAIMED = -1;

  /** Takes in labels one by one. */
  public interface Labels {
    /** The pixel in row y, column x is claimed to be of this phase, or {@link #UNCLAIMED}. */
    void label(int y, int x, byte phase);
  }

  /** Hands on each pixel of a claim's view; none if it says nothing about phases. */
  public void each(Claim claim, Labels labels) {
    if (claim.findings().phases().isEmpty()) {
      return;
    }
    LabelMap map = claim.findings().phases().get();
    byte[] meaning = meaning(map);
    View view = claim.view();
    PixelBox box = PixelBox.of(view, slab);
    int[] columns = new int[box.right() - box.left()];
    for (int i = 0; i < columns.length; i++) {
      double across = (box.left() + i) * slab.pixelNm() - view.leftNm();
      columns[i] = SeenField.cell(across / view.widthNm(), map.width());
    }
    for (int y = box.top(); y < box.bottom(); y++) {
      double down = y * slab.pixelNm() - view.topNm();
      int row = SeenField.cell(down / view.heightNm(), map.height());
      for (int i = 0; i < columns.length; i++) {
        labels.label(y, box.left() + i, meaning[map.at(row, columns[i])]);
      }
    }
  }

  /**
   * What the labels of a map mean.
   *
   * @throws IllegalArgumentException if one means nothing the world can have
   */
  byte[] meaning(LabelMap map) {
    byte[] meaning = new byte[map.names().size()];
    for (int i = 0; i < meaning.length; i++) {
      String name = map.names().get(i);
      int index = names.indexOf(name);
      if (index < 0 && !name.equals(Findings.UNKNOWN)) {
        Require.that(
            false,
            "phase",
            name,
            "must be one the world can have, or " + Findings.UNKNOWN + Suggestion.of(name, names),
            0);
      }
      meaning[i] = (byte) index;
    }
    return meaning;
  }
}
