package paretoscope.spark.evaluate;

import java.util.List;
import org.apache.spark.api.java.function.Function;
import paretoscope.core.space.Candidate;
import paretoscope.spark.resource.AssignedMachine;
import paretoscope.spark.serialise.StudyText;
import paretoscope.spark.serialise.Wire;

/**
 * The task: some candidates in, their outcomes out, both as bytes. What a candidate does wrong is
 * its outcome. Only what is wrong with the executor throws (a plug-in that is not on its class
 * path, images that arrived damaged, a GPU that cannot be used), so that Spark tries elsewhere.
 */
final class EvaluateChunk implements Function<byte[], byte[]> {
  private static final long serialVersionUID = 1L;

  private final StudyText study;
  private final BroadcastImages images;

  EvaluateChunk(StudyText study, BroadcastImages images) {
    this.study = study;
    this.images = images;
  }

  @Override
  public byte[] call(byte[] candidates) {
    ExecutorStudies.Kept kept = ExecutorStudies.kept(study, images.key(), images::read);
    AssignedMachine.giveToNetworks(kept.study().workflow());
    List<Candidate> chunk = Wire.decodeList(candidates, Candidate.class);
    return Wire.encode(new LaneEvaluator(kept.evaluator()).evaluate("", chunk));
  }
}
