package paretoscope.spark.serialise;

import com.esotericsoftware.kryo.kryo5.Kryo;
import com.esotericsoftware.kryo.kryo5.Serializer;
import com.esotericsoftware.kryo.kryo5.io.Input;
import com.esotericsoftware.kryo.kryo5.io.Output;
import com.esotericsoftware.kryo.kryo5.serializers.ImmutableCollectionsSerializers;
import java.util.List;
import paretoscope.core.evaluate.Evaluation;
import paretoscope.core.evaluate.Outcome;
import paretoscope.core.evaluate.Timing;
import paretoscope.core.guard.GuardFinding;
import paretoscope.core.guard.GuardVerdict;
import paretoscope.core.guard.SurrogateKind;
import paretoscope.core.image.Micrograph;
import paretoscope.core.image.Plane;
import paretoscope.core.space.Candidate;
import paretoscope.core.spot.Blob;
import paretoscope.core.spot.Detections;
import paretoscope.core.study.Generation;
import paretoscope.core.study.Trial;
import paretoscope.simulator.acquisition.Look;
import paretoscope.simulator.acquisition.View;
import paretoscope.simulator.learn.Curriculum;
import paretoscope.simulator.learn.Part;
import paretoscope.simulator.tune.EpisodeScores;
import paretoscope.simulator.world.Variant;
import paretoscope.spark.resource.ModelAnswer;
import paretoscope.spark.resource.ProbeAnswer;
import paretoscope.spark.store.EpisodeKey;
import paretoscope.spark.store.EpisodeRecord;
import paretoscope.spark.store.ImageRecord;
import paretoscope.spark.store.NetworkRecord;
import paretoscope.spark.store.PartFile;
import paretoscope.spark.store.StepRecord;
import paretoscope.spark.store.WorldKey;
import paretoscope.spark.store.WorldRecord;

/** The one list of types that cross between Java machines; anything else is refused. */
public final class WireTypes {
  private static final List<Class<?>> TYPES =
      List.of(
          Candidate.class,
          Evaluation.class,
          Evaluation.Status.class,
          Timing.class,
          Outcome.class,
          Plane.class,
          Micrograph.class,
          Blob.class,
          Detections.class,
          Trial.class,
          Generation.class,
          FoundStudy.class,
          GuardVerdict.class,
          GuardFinding.class,
          GuardFinding.Outcome.class,
          SurrogateKind.class,
          PointCheck.class,
          StudyText.class,
          ImageFile.class,
          StudyOrder.class,
          ImageRecord.class,
          PartFile.class,
          Applied.class,
          WorldKey.class,
          WorldRecord.class,
          WorldRecord.Counts.class,
          WorldOrder.class,
          MadeWorld.class,
          Variant.class,
          EpisodeKey.class,
          EpisodeOrder.class,
          View.class,
          Look.class,
          StepRecord.class,
          EpisodeRecord.class,
          ProbeAnswer.class,
          ModelAnswer.class,
          Part.class,
          Part.Kind.class,
          Curriculum.class,
          NetworkRecord.class,
          NetworkOrder.class,
          EpisodeScores.class,
          PlayedEpisode.class);

  /** Records in records; the deepest that is sent has 7. */
  private static final int DEEPEST = 32;

  private WireTypes() {}

  /** The types, in the order of their numbers on the wire. */
  public static List<Class<?>> all() {
    return TYPES;
  }

  static Kryo registered() {
    Kryo kryo = new Kryo();
    kryo.setRegistrationRequired(true);
    kryo.setReferences(false);
    kryo.setMaxDepth(DEEPEST);
    // its generics remember where a failed reading stopped
    kryo.setOptimizedGenerics(false);
    ImmutableCollectionsSerializers.addDefaultSerializers(kryo);
    ImmutableCollectionsSerializers.registerSerializers(kryo);
    kryo.register(double[].class);
    for (Class<?> type : TYPES) {
      if (type == Candidate.class) {
        kryo.register(type, new CandidateSerializer());
      } else if (type == Plane.class) {
        kryo.register(type, new PlaneSerializer());
      } else {
        kryo.register(type);
      }
    }
    return kryo;
  }

  /** A candidate is its line of JSON. */
  private static final class CandidateSerializer extends Serializer<Candidate> {
    @Override
    public void write(Kryo kryo, Output output, Candidate candidate) {
      output.writeString(candidate.json());
    }

    @Override
    public Candidate read(Kryo kryo, Input input, Class<? extends Candidate> type) {
      return Candidate.fromJson(input.readString());
    }
  }

  /** Sides, then every value, eight bytes each: no bit may change. */
  private static final class PlaneSerializer extends Serializer<Plane> {
    @Override
    public void write(Kryo kryo, Output output, Plane plane) {
      output.writeInt(plane.height());
      output.writeInt(plane.width());
      output.writeDoubles(plane.values(), 0, plane.size());
    }

    @Override
    public Plane read(Kryo kryo, Input input, Class<? extends Plane> type) {
      int height = input.readInt();
      int width = input.readInt();
      return new Plane(height, width, input.readDoubles(Math.multiplyExact(height, width)));
    }
  }
}
