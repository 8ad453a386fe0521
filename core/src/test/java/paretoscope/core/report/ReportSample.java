package paretoscope.core.report;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import paretoscope.core.guard.GuardLevel;
import paretoscope.core.image.Plane;
import paretoscope.core.random.RandomStream;
import paretoscope.core.random.SeedTree;

/** A made-up run with every hostile string a study or image name could bring. */
final class ReportSample {
  static final String HOSTILE = "</script><img src=x onerror=alert(1)>&\u2028'\"@DATA@";

  private ReportSample() {}

  static ReportData data() {
    RandomStream random = SeedTree.root(3).child("report").stream();
    List<ReportData.Point> trials = new ArrayList<>();
    for (int i = 0; i < 120; i++) {
      double cost = random.uniform();
      Map<String, Object> values = new TreeMap<>();
      values.put("denoise", i % 3 == 0 ? "none" : "gaussian");
      if (i % 3 != 0) {
        values.put("denoise.gaussian.sigma", 1 + cost);
      }
      values.put("detect.log.threshold", cost);
      boolean ok = i % 17 != 5;
      trials.add(
          new ReportData.Point(
              i,
              i / 20,
              "id" + i,
              ok ? "OK" : "FAILED",
              ok ? "" : HOSTILE,
              values,
              ok
                  ? List.of(cost, (1 - cost) * (1 - cost) + 0.2 * random.uniform())
                  : List.of(Double.NaN, Double.NaN),
              ok ? Math.rint(100 * cost) : Double.NaN,
              List.of(),
              ""));
    }
    List<ReportData.Step> steps = new ArrayList<>();
    for (int g = 0; g < 6; g++) {
      steps.add(new ReportData.Step(g, 20, 20, 1, 3 + g, 1 - 0.5 / (g + 1), 0.3 - 0.03 * g));
    }
    double[] pixels = new double[64 * 96];
    java.util.Arrays.setAll(
        pixels, i -> Math.sin(i % 96 * 0.7) * Math.sin(Math.floorDiv(i, 96) * 0.7));
    ReportData.Picture picture =
        new ReportData.Picture(
            HOSTILE,
            64,
            96,
            0.02,
            Thumbnail.png(new Plane(64, 96, pixels), 1),
            Map.of("id1", List.of(new double[] {20, 30, 2}, new double[] {40, 50, 3})),
            List.of(List.of(new int[] {10, 10, 30, 10, 30, 25, 10, 25})),
            Map.of("id2", List.of(0)));
    List<ReportData.Point> good = trials.stream().filter(t -> t.status().equals("OK")).toList();
    return new ReportData(
        HOSTILE,
        42,
        "run-1",
        "./paretoscope search conf/log-atoms.yaml --images FOLDER --out RUN",
        List.of(
            new ReportData.Objective("alpha", "MINIMISE", "1", "about", "hack", "own"),
            new ReportData.Objective("beta", "MINIMISE", "nm", HOSTILE, "hack", "own")),
        trials,
        List.of(1, 4, 8, 10),
        Map.of("knee", 1),
        trials.get(0),
        steps,
        "Converged: the hypervolume no longer grows.",
        true,
        List.of("1 of 2 images was refused."),
        List.of(
            new ReportData.Guarded(
                "id1", "alpha", "phase-randomised", 0.2, 0.9, false, GuardLevel.CLEAN, "fell"),
            new ReportData.Guarded(
                "id4", "beta", "noise", 0.3, Double.NaN, true, GuardLevel.HACKED, HOSTILE)),
        "1 point flagged",
        "note",
        List.of(new ReportData.ImageRow(HOSTILE, 64, 96, 0.02, "OK", "")),
        List.of(picture),
        Importance.of(good, 2),
        List.of(new ReportData.Span("local-0", 0, 1000, 20, 3)),
        List.of(new ReportData.Setting("seed", "42", "conf/x.yaml line 3")),
        List.of(new ReportData.Version("Java", "17")),
        null);
  }
}
