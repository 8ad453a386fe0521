package paretoscope.simulator.agent;

import java.util.ArrayList;
import java.util.List;
import paretoscope.simulator.acquisition.View;
import paretoscope.simulator.episode.Claim;

/** What an agent's claims say as they stand: later ones take the place of earlier ones. */
final class Standing {
  private final List<Find> finds = new ArrayList<>();
  private int read;

  /** Takes in what was claimed since the last call; serves one episode. */
  void read(ExperimentState state) {
    List<List<Claim>> claims = state.claims();
    for (; read < claims.size(); read++) {
      for (Claim claim : claims.get(read)) {
        finds.removeIf(find -> find.inside(claim.view()));
        finds.addAll(Find.in(claim, state.spec()));
      }
    }
  }

  /** How many there are in a view, for each nm². */
  double density(View view) {
    int count = 0;
    for (Find find : finds) {
      count += find.inside(view) ? 1 : 0;
    }
    return count / area(view);
  }

  /** The sum of doubts about them, for each nm². */
  double doubt(View view) {
    double doubt = 0;
    for (Find find : finds) {
      doubt += find.inside(view) ? find.doubt() : 0;
    }
    return doubt / area(view);
  }

  private static double area(View view) {
    return view.widthNm() * view.heightNm();
  }
}
