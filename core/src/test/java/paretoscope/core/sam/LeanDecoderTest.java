package paretoscope.core.sam;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.util.List;
import org.junit.jupiter.api.Test;
import paretoscope.core.onnx.GraphEdit;
import paretoscope.core.onnx.OnnxModel;
import paretoscope.core.onnx.OnnxNode;
import paretoscope.core.onnx.OtherGraph;
import paretoscope.core.onnx.TinyDecoder;

class LeanDecoderTest {
  private static OnnxModel mobileSam() throws IOException {
    byte[] decoder = Files.readAllBytes(MobileSam.require().folder().resolve("decoder.onnx"));
    return DecoderCut.of(OnnxModel.parse(decoder));
  }

  @Test
  void leavesGraphsThatAreBuiltOtherwise() {
    OnnxModel cut = DecoderCut.of(OnnxModel.parse(TinyDecoder.singleMask().bytes()));
    assertThat(LeanDecoder.of(cut)).isEmpty();
  }

  @Test
  void leavesAnotherUpscalingAndStillSharesTheImage() {
    TinyDecoder decoder = TinyDecoder.singleMask();
    decoder.node("Unsqueeze", "row", "dense", "axis").node("Shape", "shape", "point_coords");
    decoder.node("Tile", "copies", "row", "shape").node("Reshape", "copied", "copies", "merged");
    decoder.node("MatMul", "product", "tokens", "copied");
    OnnxModel lean = LeanDecoder.of(DecoderCut.of(OnnxModel.parse(decoder.bytes()))).get();
    assertThat(lean.maker("product").get().inputs()).containsExactly("tokens", "dense");
    assertThat(lean.maker("copies")).isEmpty();
  }

  @Test
  void copiesOfPromptsStay() {
    TinyDecoder decoder = TinyDecoder.singleMask();
    decoder.node("Unsqueeze", "row", "tokens", "axis").node("Tile", "copies", "row", "times");
    decoder.node("Reshape", "copied", "copies", "merged");
    decoder.node("MatMul", "product", "copied", "dense");
    assertThat(LeanDecoder.of(DecoderCut.of(OnnxModel.parse(decoder.bytes())))).isEmpty();
  }

  @Test
  void findsAllThereIsToSaveInTheExport() throws IOException {
    GraphEdit plain = new GraphEdit(mobileSam());
    GraphEdit lean = new GraphEdit(LeanDecoder.of(mobileSam()).get());
    assertThat(plain.all("ConvTranspose")).hasSize(2);
    assertThat(lean.all("ConvTranspose")).isEmpty();
    // seven linear layers of 4096 rows for each prompt: none is left
    assertThat(plain.all("Softmax")).hasSameSizeAs(lean.all("Softmax"));
    ImageSide image = new ImageSide(lean);
    assertThat(lean.all("MatMul"))
        .filteredOn(product -> image.has(product.inputs().get(0)))
        .filteredOn(product -> !image.shared(product.inputs().get(0)))
        .filteredOn(product -> isAttentionLayer(lean, product))
        .isEmpty();
  }

  private static boolean isAttentionLayer(GraphEdit graph, OnnxNode product) {
    try {
      return graph.lengths(product.inputs().get(1), 2)[1] == 128;
    } catch (OtherGraph e) {
      return false;
    }
  }

  @Test
  void anotherAnswerIsSeen() throws IOException, OtherGraph {
    OnnxModel cut = mobileSam();
    assertThat(SameAnswers.of(cut.bytes(), LeanDecoder.of(cut).get().bytes())).isTrue();
    GraphEdit other = new GraphEdit(cut);
    OnnxNode last = other.made(DecoderCut.LOGITS, "Identity");
    String logits = last.inputs().get(0);
    String more = other.add("Mul", List.of(logits, other.scalar(1.001f)));
    other.redirect(last, logits, more);
    assertThat(SameAnswers.of(cut.bytes(), other.done().bytes())).isFalse();
    assertThat(SameAnswers.of(cut.bytes(), new byte[] {1, 2, 3})).isFalse();
  }
}
