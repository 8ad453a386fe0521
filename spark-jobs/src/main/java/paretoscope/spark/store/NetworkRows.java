package paretoscope.spark.store;

import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;
import paretoscope.core.digest.Sha256;

/** The table {@code networks}. */
final class NetworkRows {
  static final List<Column> COLUMNS =
      List.of(
          Column.text("subject", "what it was taught on: a material, or pooled"),
          Column.text("file", "its name in the subject's folder"),
          Column.text("sha256", "of the content, empty if FAILED"),
          new Column("content", Column.Kind.BYTES, false, "safetensors, or a card in JSON"),
          Column.text("losses", "in the course of training, each the mean of 50 steps"),
          Column.text("status", "OK or FAILED"),
          Column.text("reason", "why FAILED, else empty"));

  private NetworkRows() {}

  static Object[] row(RowStamp stamp, NetworkRecord network) {
    byte[] bytes = network.bytes();
    return stamp.row(
        network.subject(),
        network.file(),
        network.ok() ? Sha256.of(bytes) : "",
        bytes,
        network.losses().stream().map(String::valueOf).collect(Collectors.joining(" ")),
        network.ok() ? "OK" : "FAILED",
        network.reason());
  }

  static NetworkRecord read(Row row) {
    String subject = row.text("subject");
    String file = row.text("file");
    if (!row.text("status").equals("OK")) {
      return NetworkRecord.failed(subject, file, row.text("reason"));
    }
    List<Double> losses =
        Arrays.stream(row.text("losses").split(" "))
            .filter(loss -> !loss.isEmpty())
            .map(Double::valueOf)
            .toList();
    return NetworkRecord.of(subject, file, row.bytes("content"), losses);
  }
}
