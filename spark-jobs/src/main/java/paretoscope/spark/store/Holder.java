package paretoscope.spark.store;

import java.net.InetAddress;
import java.net.UnknownHostException;
import paretoscope.core.digest.Sha256;

/**
 * Who writes a run, for the message to whoever else wants to.
 *
 * @param token no other writer has it
 * @param since start of the process
 * @param beat rewrites of the lease so far
 */
record Holder(String token, long pid, String host, String since, long beat) {
  /** A writer in this process. */
  static Holder here() {
    ProcessHandle process = ProcessHandle.current();
    String host = hostName();
    String since = process.info().startInstant().map(Object::toString).orElse("an unknown time");
    String all = host + " " + process.pid() + " " + since + " " + System.nanoTime();
    return new Holder(Sha256.of(all).substring(0, 12), process.pid(), host, since, 0);
  }

  Holder next() {
    return new Holder(token, pid, host, since, beat + 1);
  }

  String shown() {
    return "process " + pid + " on " + host + ", started " + since;
  }

  private static String hostName() {
    try {
      return InetAddress.getLocalHost().getHostName();
    } catch (UnknownHostException e) {
      return "this host";
    }
  }
}
