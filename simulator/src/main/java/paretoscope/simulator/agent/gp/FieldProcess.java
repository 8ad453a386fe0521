package paretoscope.simulator.agent.gp;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.stream.IntStream;

/**
 * What is likely at fixed places of a field, asked again and again as observations become more.
 * Exact up to {@value #MOST_EXACT} observations; with more, each place is asked about the {@value
 * #NEAREST} nearest alone (local Gaussian process: Gramacy and Apley 2015,
 * doi:10.1080/10618600.2014.914442). The prior is fitted anew whenever observations have become a
 * third more.
 */
public final class FieldProcess {
  /** Most observations that all count. */
  public static final int MOST_EXACT = 256;

  /** Observations that count for a place where there are more. */
  public static final int NEAREST = 32;

  /** Fewer observations tell nothing of a length. */
  private static final int LEAST_TO_FIT = 6;

  private final double[] xNm;
  private final double[] yNm;
  private final PriorFit fit;
  private final List<Observed> places = new ArrayList<>();
  private Prior prior;
  private Kriging kriging;
  private int nextFit = LEAST_TO_FIT;

  /**
   * @param xNm places, across [nm]
   * @param yNm down [nm], as many
   */
  public FieldProcess(double[] xNm, double[] yNm, PriorFit fit) {
    this.xNm = xNm.clone();
    this.yNm = yNm.clone();
    this.fit = fit;
    this.prior = new Prior(StrictMath.sqrt(fit.shortestNm() * fit.longestNm()), 0.1);
    this.kriging = new Kriging(prior, xNm, yNm);
  }

  /** The prior in use. */
  public Prior prior() {
    return prior;
  }

  /**
   * What is likely, given observations: at least one.
   *
   * @param observed each call the places of the call before, in that order, and then new ones;
   *     values may change
   * @throws IllegalArgumentException if a place has gone
   */
  public Posterior posterior(List<Observed> observed) {
    checkPlaces(observed);
    if (observed.size() >= nextFit) {
      prior = fit.of(observed);
      kriging = new Kriging(prior, xNm, yNm);
      nextFit = (observed.size() * 4 + 2) / 3;
    }
    if (observed.size() > MOST_EXACT) {
      return local(observed);
    }
    for (Observed one : observed.subList(kriging.size(), observed.size())) {
      kriging.append(one);
    }
    return kriging.posterior(values(observed));
  }

  private void checkPlaces(List<Observed> observed) {
    for (int i = 0; i < places.size(); i++) {
      Observed old = places.get(i);
      if (i >= observed.size()
          || observed.get(i).xNm() != old.xNm()
          || observed.get(i).yNm() != old.yNm()) {
        throw new IllegalArgumentException(
            "observation %d is no longer at %s, %s nm; places may only be added."
                .formatted(i, old.xNm(), old.yNm()));
      }
    }
    places.addAll(observed.subList(places.size(), observed.size()));
  }

  private Posterior local(List<Observed> observed) {
    double[] mean = new double[xNm.length];
    double[] deviation = new double[xNm.length];
    for (int j = 0; j < mean.length; j++) {
      Kriging here = new Kriging(prior, new double[] {xNm[j]}, new double[] {yNm[j]});
      List<Observed> near = nearest(observed, xNm[j], yNm[j]);
      near.forEach(here::append);
      Posterior one = here.posterior(values(near));
      mean[j] = one.mean(0);
      deviation[j] = one.deviation(0);
    }
    return new Posterior(mean, deviation);
  }

  private static List<Observed> nearest(List<Observed> observed, double atXNm, double atYNm) {
    double[] distances = observed.stream().mapToDouble(o -> o.distanceNm(atXNm, atYNm)).toArray();
    return IntStream.range(0, distances.length)
        .boxed()
        .sorted(Comparator.comparingDouble(i -> distances[i]))
        .limit(NEAREST)
        .map(observed::get)
        .toList();
  }

  private static double[] values(List<Observed> observed) {
    return observed.stream().mapToDouble(Observed::value).toArray();
  }
}
