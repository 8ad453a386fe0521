package paretoscope.simulator.specimen;

import paretoscope.core.error.Require;

/**
 * Which columns get a point defect, and how strong it is. A column gets one defect at most: the
 * first rule that hits it.
 *
 * @param site kind of column
 * @param defect what happens to it
 * @param removed the element that goes
 * @param added the element that comes in its stead, empty for a vacancy
 * @param rate mean share of the columns of this kind that are hit
 * @param leastShare of the column's atoms of {@code removed}, the least that go
 * @param mostShare the most that go
 */
public record DefectRule(
    String site,
    Defect defect,
    String removed,
    String added,
    double rate,
    double leastShare,
    double mostShare) {
  public DefectRule {
    Require.text("site of a defect", site);
    Require.text("removed element", removed);
    Require.that(
        defect != Defect.NONE, "defect of " + site, defect, "must say what is wrong", defect);
    Require.that(
        added.isEmpty() == (defect == Defect.VACANCY),
        "added element of " + defect + " in " + site,
        added,
        "must be empty for a vacancy and given otherwise",
        added);
    Require.within("rate of " + defect + " in " + site, rate, 0, 1);
    Require.within("least share of " + defect + " in " + site, leastShare, 0, 1);
    Require.within("most share of " + defect + " in " + site, mostShare, leastShare, 1);
  }

  /** Atoms of {@code removed} that are missing. */
  public static DefectRule vacancy(
      String site, String removed, double rate, double leastShare, double mostShare) {
    return new DefectRule(site, Defect.VACANCY, removed, "", rate, leastShare, mostShare);
  }

  /** What tells this rule's random numbers from another's. */
  String name() {
    return site + " " + defect + " " + removed + " " + added;
  }
}
