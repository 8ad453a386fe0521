package paretoscope.simulator.episode;

import paretoscope.core.error.Require;
import paretoscope.simulator.acquisition.View;

/**
 * What an agent says about a view it has looked at. It takes the place of everything the agent said
 * before about places in that view, so that overlapping looks count nothing twice and an agent can
 * change its mind.
 *
 * @param view one that has been looked at
 * @param findings all that it claims to be there; their places lie in the view
 */
public record Claim(View view, Findings findings) {
  /** For places computed at the border [nm]. */
  private static final double SLACK_NM = 1e-9;

  public Claim {
    for (FoundColumn column : findings.columns()) {
      checkInside(view, "column", column.xNm(), column.yNm());
    }
    for (FoundDefect defect : findings.defects()) {
      checkInside(view, "defect", defect.xNm(), defect.yNm());
    }
  }

  private static void checkInside(View view, String what, double xNm, double yNm) {
    double across = xNm - view.leftNm();
    double down = yNm - view.topNm();
    boolean inside =
        across >= -SLACK_NM
            && down >= -SLACK_NM
            && across <= view.widthNm() + SLACK_NM
            && down <= view.heightNm() + SLACK_NM;
    if (!inside) {
      // put in words only now: findings are many
      Require.that(
          false,
          "place of a found " + what + " [nm]",
          xNm + ", " + yNm,
          "must lie in the view it is claimed for ("
              + view
              + "): places are those of the field,"
              + " view.xNm(column) and view.yNm(row), not pixels",
          0);
    }
  }
}
