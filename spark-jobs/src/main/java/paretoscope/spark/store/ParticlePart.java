package paretoscope.spark.store;

import java.util.List;

/** Particles on their way into one file. Closing it unfinished removes the file. */
public final class ParticlePart implements AutoCloseable {
  private final PartWriter writer;
  private final RowStamp stamp;

  ParticlePart(PartWriter writer, RowStamp stamp) {
    this.writer = writer;
    this.stamp = stamp;
  }

  /** Adds the particles of an image. */
  public void add(List<ParticleRecord> particles) {
    particles.forEach(particle -> writer.write(ParticleRows.row(stamp, particle)));
  }

  /** Closes the file and says what the driver has to adopt. */
  public PartFile finish() {
    return writer.finish();
  }

  @Override
  public void close() {
    writer.close();
  }
}
