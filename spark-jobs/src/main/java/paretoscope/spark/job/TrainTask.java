package paretoscope.spark.job;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.apache.spark.api.java.function.Function;
import paretoscope.core.error.UserError;
import paretoscope.core.network.Network;
import paretoscope.core.network.NetworkFile;
import paretoscope.core.random.SeedTree;
import paretoscope.simulator.learn.School;
import paretoscope.simulator.learn.Taught;
import paretoscope.simulator.perceive.Ensemble;
import paretoscope.simulator.perceive.Perception;
import paretoscope.simulator.perceive.PerceptionCard;
import paretoscope.simulator.perceive.PerceptionFiles;
import paretoscope.simulator.perceive.Sight;
import paretoscope.simulator.torch.TorchFiles;
import paretoscope.simulator.world.World;
import paretoscope.spark.evaluate.StoredWorld;
import paretoscope.spark.serialise.NetworkOrder;
import paretoscope.spark.serialise.Wire;
import paretoscope.spark.store.NetworkRecord;

/** The task of {@code train}: teaches one network. */
record TrainTask() implements Function<byte[], byte[]> {

  @Override
  public byte[] call(byte[] encoded) {
    NetworkOrder order = Wire.decode(encoded, NetworkOrder.class);
    if (!TorchFiles.missing().isEmpty()) {
      // no failed network: the job ends, and its user mends that for all of them
      throw new UserError("training needs PyTorch: " + TorchFiles.missing());
    }
    try {
      return Wire.encode(new Lessons(order).networks());
    } catch (StackOverflowError | RuntimeException e) {
      String reason = e.getClass().getSimpleName() + ": " + e.getMessage();
      String file = order.part().file();
      return Wire.encode(List.of(NetworkRecord.failed(order.subject(), file, reason)));
    }
  }

  /** One order. */
  private record Lessons(NetworkOrder order) {
    /** Another few looks than those that were learned from. */
    private static final String SCORES = "scores";

    List<NetworkRecord> networks() {
      List<World> worlds = order.worlds().stream().map(StoredWorld::of).toList();
      SeedTree seeds = SeedTree.root(order.seed()).child("train").child(order.subject());
      School school = new School(worlds, order.curriculum(), seeds);
      return switch (order.part().kind()) {
        case COLUMNS -> List.of(record(school.columns(order.part().member())));
        case PHASES -> List.of(record(school.phases()));
        case DEFECTS -> last(school, worlds, seeds);
      };
    }

    private NetworkRecord record(Taught taught) {
      byte[] bytes = new NetworkFile(taught.network(), Map.of()).bytes();
      return NetworkRecord.of(order.subject(), order.part().file(), bytes, taught.losses());
    }

    /** The classifier, and the card of all. */
    private List<NetworkRecord> last(School school, List<World> worlds, SeedTree seeds) {
      Map<String, Network> before = new TreeMap<>();
      for (NetworkRecord one : order.before()) {
        before.put(one.file(), NetworkFile.read(one.file(), one.bytes()).network());
      }
      List<Network> members = new ArrayList<>();
      for (int i = 0; i < PerceptionFiles.COLUMN_NETWORKS; i++) {
        members.add(before.get(PerceptionFiles.columns(i)));
      }
      Ensemble ensemble = new Ensemble(members);
      Taught defects = school.defects(ensemble);
      Perception perception =
          school.perception(ensemble, defects.network(), before.get(PerceptionFiles.PHASES));
      Map<String, Double> scores = School.scores(perception, worlds, seeds.child(SCORES));
      byte[] card =
          PerceptionFiles.of(perception, card(perception, scores)).get(PerceptionCard.FILE);
      NetworkRecord stored =
          NetworkRecord.of(order.subject(), PerceptionCard.FILE, card, List.of());
      return List.of(record(defects), stored);
    }

    private PerceptionCard card(Perception perception, Map<String, Double> scores) {
      List<String> learned = order.worlds().stream().map(world -> world.key().toString()).toList();
      return new PerceptionCard(
          order.subject(),
          learned,
          Sight.PIXEL_NM,
          perception.phaseNames(),
          perception.cuts(),
          order.command(),
          scores,
          Map.of());
    }
  }
}
