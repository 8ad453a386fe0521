package paretoscope.simulator.world;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import paretoscope.core.digest.Sha256;
import paretoscope.simulator.specimen.AtomicColumn;
import paretoscope.simulator.specimen.Atoms;
import paretoscope.simulator.specimen.LabelMap;
import paretoscope.simulator.specimen.Particle;

/** A digest of all that is true of a world: equal digests, the same world bit for bit. */
public final class TruthDigest {
  private TruthDigest() {}

  /** Sixteen hexadecimal digits. */
  public static String of(World world) {
    MessageDigest sha = Sha256.digest();
    text(sha, WorldJson.write(world.spec()));
    Atoms atoms = world.specimen().atoms();
    for (int i = 0; i < atoms.count(); i++) {
      text(sha, atoms.element(i));
      numbers(sha, atoms.xNm(i), atoms.yNm(i), atoms.zNm(i));
    }
    for (AtomicColumn column : world.specimen().columns()) {
      text(sha, column.kind() + column.defect());
      numbers(sha, column.xNm(), column.yNm(), column.firstAtom());
      numbers(sha, column.atoms(), column.missing());
    }
    for (Particle particle : world.particles()) {
      numbers(sha, particle.xNm(), particle.yNm(), particle.radiusNm());
      numbers(sha, particle.turnDegrees(), particle.tiltDegrees(), particle.twinned() ? 1 : 0);
    }
    map(sha, world.specimen().phases());
    map(sha, world.valid());
    return Sha256.hex(sha.digest()).substring(0, 16);
  }

  private static void numbers(MessageDigest sha, double... values) {
    ByteBuffer bytes = ByteBuffer.allocate(values.length * Double.BYTES);
    for (double value : values) {
      bytes.putDouble(value);
    }
    sha.update(bytes.array());
  }

  private static void map(MessageDigest sha, LabelMap map) {
    text(sha, map.names().toString());
    for (int y = 0; y < map.height(); y++) {
      for (int x = 0; x < map.width(); x++) {
        sha.update((byte) map.at(y, x));
      }
    }
  }

  private static void text(MessageDigest sha, String text) {
    sha.update(text.getBytes(StandardCharsets.UTF_8));
  }
}
