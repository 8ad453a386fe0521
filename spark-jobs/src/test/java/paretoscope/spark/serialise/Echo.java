package paretoscope.spark.serialise;

import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;

/** The second Java machine of {@link WireTest}: decodes what it is sent and encodes it again. */
final class Echo {
  private Echo() {}

  public static void main(String[] args) throws IOException {
    DataInputStream in = new DataInputStream(System.in);
    DataOutputStream out = new DataOutputStream(System.out);
    for (int length = in.readInt(); length >= 0; length = in.readInt()) {
      Object value = Wire.decode(in.readNBytes(length), Object.class);
      byte[] again = Wire.encode(value);
      out.writeUTF(value.toString());
      out.writeInt(again.length);
      out.write(again);
    }
    out.flush();
  }
}
