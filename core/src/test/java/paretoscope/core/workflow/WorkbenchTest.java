package paretoscope.core.workflow;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;
import paretoscope.core.detect.LogDetector;
import paretoscope.core.filter.GaussianFilter;
import paretoscope.core.image.Micrograph;
import paretoscope.core.image.Plane;
import paretoscope.core.noise.AnscombeFilter;
import paretoscope.core.random.RandomStream;
import paretoscope.core.random.SeedTree;
import paretoscope.core.space.Candidate;
import paretoscope.core.space.Settings;

class WorkbenchTest {
  private static final Settings SPOTS =
      new Settings(Map.of("min_sigma", 2.0, "max_sigma", 3.0, "num_sigma", 3, "threshold", 0.05));

  private static Micrograph noise(String id) {
    RandomStream random = SeedTree.root(9).child(id).stream();
    double[] values = new double[64 * 64];
    for (int i = 0; i < values.length; i++) {
      values[i] = random.poisson(20);
    }
    return new Micrograph(id, new Plane(64, 64, values), Double.NaN);
  }

  private static Workflow workflow(Alternative... first) {
    Alternative smooth = Alternative.fixed(new GaussianFilter(), new Settings(Map.of("sigma", 1)));
    List<Step> steps = new ArrayList<>();
    if (first.length > 0) {
      steps.add(new Step("stabilise", List.of(first)));
    }
    steps.add(new Step("denoise", List.of(smooth)));
    steps.add(new Step("detect", List.of(Alternative.fixed(new LogDetector(), SPOTS))));
    return new Workflow(steps);
  }

  private static Analysis analyse(Workflow workflow, Micrograph image) {
    Candidate candidate = workflow.space().presets();
    return new Workbench(workflow, new WorkCache(1 << 24), SeedTree.root(1))
        .analyse(image, candidate);
  }

  @Test
  void lengthsOfAReferenceSideFollowTheImage() {
    Micrograph image = noise("a");
    List<Step> half = workflow().steps();
    Settings broad = new Settings(Map.of("sigma", 2.0));
    Step smooth = new Step("denoise", List.of(Alternative.fixed(new GaussianFilter(), broad)));
    Analysis scaled = analyse(new Workflow(half, new LengthScale(32)), image);
    Analysis plain = analyse(new Workflow(List.of(smooth, half.get(1))), image);
    assertThat(scaled.filtered()).isEqualTo(plain.filtered());
  }

  @Test
  void invertedFindsWhatTheNegativeImageHolds() {
    Micrograph image = noise("a");
    double[] negative = image.pixels().values().clone();
    for (int i = 0; i < negative.length; i++) {
      negative[i] = -negative[i];
    }
    Micrograph turned = new Micrograph("b", new Plane(64, 64, negative), Double.NaN);
    Analysis analysis = analyse(workflow(), image);
    assertThat(analysis.inverted().count()).isPositive();
    assertThat(analysis.inverted()).isNotEqualTo(analysis.detections());
    assertThat(analyse(workflow(), turned).detections().count())
        .isEqualTo(analysis.inverted().count());
  }

  @Test
  void changesOfToneComeBeforeTheTurn() {
    Workflow toned = workflow(Alternative.searching(new AnscombeFilter()));
    Micrograph image = noise("a");
    Plane even = new AnscombeFilter().apply(image.pixels().normalised(), Settings.NONE);
    Micrograph turned = new Micrograph("c", even.inverted(), Double.NaN);
    assertThat(analyse(toned, image).inverted())
        .isEqualTo(analyse(workflow(), turned).detections());
  }

  @Test
  void sharedWorkIsDoneOnceHoweverManyThreadsAsk() throws Exception {
    Analysis analysis = analyse(workflow(), noise("a"));
    AtomicInteger made = new AtomicInteger();
    Callable<String> ask =
        () -> analysis.shared("it", String.class, () -> "made " + made.incrementAndGet());
    ExecutorService threads = Executors.newFixedThreadPool(8);
    try {
      for (Future<String> answer : threads.invokeAll(java.util.Collections.nCopies(64, ask))) {
        assertThat(answer.get()).isEqualTo("made 1");
      }
    } finally {
      threads.shutdownNow();
    }
  }

  @Test
  void aTinyCacheChangesNothingButSpeed() {
    Micrograph image = noise("a");
    Workflow workflow = workflow();
    Candidate candidate = workflow.space().presets();
    WorkCache tiny = new WorkCache(1);
    Workbench bench = new Workbench(workflow, tiny, SeedTree.root(1));
    assertThat(bench.analyse(image, candidate).detections())
        .isEqualTo(analyse(workflow, image).detections());
    for (int i = 0; i < 64; i++) {
      assertThat(tiny.get("small " + i, String.class, t -> 1, () -> "small")).isEqualTo("small");
    }
    assertThat(tiny.bytes()).isLessThanOrEqualTo(1);
  }

  @Test
  void aFailureIsNotRemembered() {
    WorkCache cache = new WorkCache(1 << 20);
    org.assertj.core.api.Assertions.assertThatThrownBy(
            () ->
                cache.get(
                    "x",
                    String.class,
                    s -> 1,
                    () -> {
                      throw new IllegalArgumentException("first");
                    }))
        .hasMessage("first");
    assertThat(cache.get("x", String.class, s -> 1, () -> "second")).isEqualTo("second");
  }
}
