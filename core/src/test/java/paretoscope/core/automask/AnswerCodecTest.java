package paretoscope.core.automask;

import static org.assertj.core.api.Assertions.assertThat;

import com.sun.management.ThreadMXBean;
import java.io.ByteArrayOutputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.util.zip.DeflaterOutputStream;
import org.junit.jupiter.api.Test;
import paretoscope.core.digest.Sha256;

class AnswerCodecTest {
  private static final ThreadMXBean THREADS = (ThreadMXBean) ManagementFactory.getThreadMXBean();

  /** Found by fuzzing: memory was taken for what a file claimed. */
  @Test
  void runsThatAreNotThereTakeNoMemory() throws IOException {
    AnswerKey key = new AnswerKey("key");
    ByteArrayOutputStream packed = new ByteArrayOutputStream();
    try (DataOutputStream out = new DataOutputStream(new DeflaterOutputStream(packed))) {
      out.writeUTF(key.text());
      out.writeInt(1);
      out.write(new byte[16]);
      out.writeByte(1);
      out.write(new byte[16 + 4]);
      out.write(new byte[] {0, 0, 1, 1});
      byte[] sixteenMillion = {(byte) 0x80, (byte) 0x80, (byte) 0x80, 8};
      out.write(sixteenMillion);
      out.writeByte(1);
      out.write(sixteenMillion);
    }
    ByteArrayOutputStream all = new ByteArrayOutputStream();
    all.writeBytes(Sha256.digest().digest(packed.toByteArray()));
    all.writeBytes(packed.toByteArray());
    assertThat(AnswerCodec.decode(key, all.toByteArray())).isEmpty();
    long thread = Thread.currentThread().getId();
    long before = THREADS.getThreadAllocatedBytes(thread);
    assertThat(AnswerCodec.decode(key, all.toByteArray())).isEmpty();
    assertThat(THREADS.getThreadAllocatedBytes(thread) - before).isLessThan(1 << 20);
  }
}
