package paretoscope.simulator.episode;

import java.util.Comparator;
import java.util.Locale;
import paretoscope.core.error.Require;
import paretoscope.simulator.specimen.AtomicColumn;
import paretoscope.simulator.specimen.Defect;
import paretoscope.simulator.specimen.DefectRule;
import paretoscope.simulator.specimen.Material;
import paretoscope.simulator.world.WorldSpec;

/**
 * A class of defects to search for.
 *
 * @param site kind of column
 * @param kind what is wrong with it
 */
public record Target(String site, Defect kind) {
  public Target {
    Require.text("site of a target", site);
  }

  /**
   * The registered target of a world: of its defects that put a foreign or misplaced atom the
   * first, else its first vacancies; on carbon, single platinum atoms.
   */
  public static Target of(WorldSpec world) {
    if (world.material() == Material.PTC) {
      return new Target("Pt atom", Defect.SUBSTITUTION);
    }
    return world.defects().stream()
        .min(Comparator.comparing((DefectRule rule) -> rule.defect() == Defect.VACANCY))
        .map(rule -> new Target(rule.site(), rule.defect()))
        .orElse(new Target("any", Defect.VACANCY));
  }

  /** Whether a column is one. */
  public boolean is(AtomicColumn column) {
    return column.kind().equals(site) && column.defect() == kind;
  }

  /** In words. */
  String words() {
    return kind.name().toLowerCase(Locale.ROOT) + " of " + site + " columns";
  }
}
