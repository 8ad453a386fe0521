package paretoscope.core.study;

import java.util.ArrayList;
import java.util.List;
import paretoscope.core.evaluate.Evaluation;
import paretoscope.core.image.Micrograph;
import paretoscope.core.reward.RewardUse;
import paretoscope.core.space.Candidate;
import paretoscope.core.space.Parameter;
import paretoscope.core.space.Settings;
import paretoscope.core.spot.Detections;
import paretoscope.core.workflow.Analysis;
import paretoscope.core.workflow.WorkCache;
import paretoscope.core.workflow.Workbench;

/**
 * Scores candidates of one study on its images. Safe for use by several threads; the answer depends
 * on the candidate alone. Whatever a step or reward throws becomes a FAILED evaluation.
 */
public final class StudyEvaluator {
  private final Study study;
  private final List<Micrograph> images;
  private final Workbench workbench;

  public StudyEvaluator(Study study, List<Micrograph> images, WorkCache cache) {
    this.study = study;
    this.images = List.copyOf(images);
    this.workbench = new Workbench(study.workflow(), cache, study.seeds());
  }

  /** Scores a candidate: means over the study's images. */
  public Evaluation evaluate(Candidate candidate) {
    return evaluate(candidate, images);
  }

  /** Scores a candidate on other images, for instance surrogates. */
  public Evaluation evaluate(Candidate candidate, List<Micrograph> on) {
    double[] sums = new double[study.rewards().size()];
    double detections = 0;
    for (Micrograph image : on) {
      Look look = look(image, candidate);
      if (!look.evaluation().ok()) {
        return look.evaluation();
      }
      detections += look.detections().count();
      for (int i = 0; i < sums.length; i++) {
        sums[i] += look.evaluation().scores().get(i);
      }
    }
    List<Double> means = new ArrayList<>();
    for (double sum : sums) {
      means.add(sum / on.size());
    }
    return new Evaluation(candidate, Evaluation.Status.OK, means, detections / on.size(), "");
  }

  /** Analyses one image and scores what came out. */
  public Look look(Micrograph image, Candidate candidate) {
    try {
      Analysis analysis = workbench.analyse(image, candidate);
      List<Double> scores = new ArrayList<>();
      for (RewardUse use : study.rewards()) {
        scores.add(score(use, analysis));
      }
      Detections found = analysis.detections();
      Evaluation.Status ok = Evaluation.Status.OK;
      Evaluation made = new Evaluation(candidate, ok, scores, found.count(), "");
      return new Look(made, found, analysis.masks());
    } catch (StackOverflowError | RuntimeException e) {
      String reason = image.id() + ": " + describe(e);
      Evaluation.Status failed = Evaluation.Status.FAILED;
      return new Look(
          Evaluation.failed(candidate, failed, study.rewards().size(), reason),
          Detections.NONE,
          List.of());
    }
  }

  /** What one candidate makes of one image. */
  public Analysis analyse(Micrograph image, Candidate candidate) {
    return workbench.analyse(image, candidate);
  }

  private double score(RewardUse use, Analysis analysis) {
    double score;
    try {
      score = use.reward().score(analysis, options(use, analysis));
    } catch (RuntimeException e) {
      throw new IllegalStateException("reward " + use.name() + ": " + describe(e), e);
    }
    if (!Double.isFinite(score)) {
      throw new IllegalStateException("reward " + use.name() + " returned " + score);
    }
    return score;
  }

  private Settings options(RewardUse use, Analysis analysis) {
    List<Parameter> known = use.reward().card().options();
    return study.workflow().lengths().of(known, use.options(), analysis.normalised());
  }

  private static String describe(Throwable e) {
    return e.getMessage() == null ? e.getClass().getSimpleName() : e.getMessage();
  }
}
