package paretoscope.simulator.episode;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import paretoscope.core.image.Plane;
import paretoscope.core.random.SeedTree;
import paretoscope.simulator.acquisition.Look;
import paretoscope.simulator.acquisition.Recorder;
import paretoscope.simulator.acquisition.Signal;
import paretoscope.simulator.damage.Damage;
import paretoscope.simulator.scene.Scene;
import paretoscope.simulator.world.WorldSpec;

/**
 * The specimen of an episode under the beam: each look shows it, then harms it. Looks that the
 * world's {@link LookMemory} knows are not recorded again; their harm is done when it first
 * matters.
 */
final class Exposure {
  private final Scene scene;
  private final Damage damage;
  private final Signal signal;
  private final Recorder recorder;
  private final SeedTree seeds;
  private final Optional<LookMemory> memory;
  private final List<Recording> recordings = new ArrayList<>();

  /** Looks whose harm is done. */
  private int harmed;

  private int lostAtoms;

  Exposure(PreparedWorld prepared, long seed) {
    WorldSpec spec = prepared.world().spec();
    this.scene = prepared.scene();
    this.damage = prepared.damage();
    this.signal = Contaminated.of(scene, damage, spec);
    this.recorder = new Recorder(spec.detector(), spec.scanErrors());
    this.seeds =
        SeedTree.root(seed).child("episode").child(spec.id()).child(prepared.world().seed());
    this.memory = prepared.memory();
    memory.ifPresent(known -> known.begin(seed));
  }

  /** Scans. */
  void look(Look look) {
    int number = recordings.size() + 1;
    LookMemory.Seen seen = memory.map(known -> known.find(number, look)).orElse(null);
    if (seen == null) {
      harm();
      Plane counts = recorder.record(signal, look, seeds.child("look").child(number));
      recordings.add(new Recording(number, look, counts));
      harm();
      lostAtoms = damage.lostAtoms();
      memory.ifPresent(known -> known.add(recordings.get(number - 1), lostAtoms));
    } else {
      recordings.add(seen.recording());
      lostAtoms = seen.lostAtoms();
    }
  }

  private void harm() {
    for (; harmed < recordings.size(); harmed++) {
      scene.lose(damage.after(recordings.get(harmed).look()));
    }
  }

  /** All so far, in order. */
  List<Recording> recordings() {
    return Collections.unmodifiableList(recordings);
  }

  /** Lost in all so far. */
  int lostAtoms() {
    return lostAtoms;
  }
}
