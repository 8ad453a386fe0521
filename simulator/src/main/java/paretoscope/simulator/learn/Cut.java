package paretoscope.simulator.learn;

import java.util.Comparator;
import java.util.List;

/**
 * From which confidence on claims are best made.
 *
 * @param confidence least that is claimed, 0 to 1
 * @param f1 of what is claimed then
 */
record Cut(double confidence, double f1) {
  /** Something that can be claimed, how sure, and whether it is true. */
  record Claim(double confidence, boolean right) {}

  /** Where F1 is highest; claims of equal confidence are made together. Without claims (1, 0). */
  static Cut best(List<Claim> claims, int there) {
    List<Claim> sure =
        claims.stream().sorted(Comparator.comparingDouble(Claim::confidence).reversed()).toList();
    Cut best = new Cut(1, 0);
    int right = 0;
    for (int i = 0; i < sure.size(); i++) {
      right += sure.get(i).right ? 1 : 0;
      boolean last = i + 1 == sure.size() || sure.get(i + 1).confidence < sure.get(i).confidence;
      double f1 = 2.0 * right / (i + 1 + there);
      if (last && f1 > best.f1) {
        best = new Cut(StrictMath.max(0, StrictMath.min(1, sure.get(i).confidence)), f1);
      }
    }
    return best;
  }
}
