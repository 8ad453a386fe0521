package paretoscope.spark.store;

/** The right to be the only driver that writes a run. */
interface WriteLock extends AutoCloseable {
  /** File that is locked or leased. */
  String FILE = "_lock";

  /**
   * Takes the lock.
   *
   * @throws paretoscope.core.error.UserError if another driver has it
   */
  static WriteLock take(Storage storage) {
    return storage.isLocal() ? LocalLock.take(storage) : Lease.take(storage, Lease.Pace.USUAL);
  }

  /**
   * Makes sure that the lock is still held.
   *
   * @throws paretoscope.core.error.UserError if another driver took over
   */
  void check();

  @Override
  void close();

  /** As {@link #close}, and leaves no file behind. */
  void remove();
}
