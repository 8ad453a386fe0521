package paretoscope.core.sam;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;
import paretoscope.core.error.UserError;
import paretoscope.core.onnx.OnnxModel;
import paretoscope.core.onnx.OnnxTensor;
import paretoscope.core.onnx.TinyDecoder;

class DecoderCutTest {
  private static OnnxModel cut(TinyDecoder decoder) {
    return OnnxModel.parse(DecoderCut.of(OnnxModel.parse(decoder.bytes())).bytes());
  }

  @Test
  void answersManyPromptsWithAllMasks() {
    OnnxModel cut = cut(TinyDecoder.singleMask());
    assertThat(cut.outputs())
        .containsExactly(
            OnnxTensor.of("mask_logits", "num_prompts", "4", "256", "256"),
            OnnxTensor.of("predicted_ious", "num_prompts", "4"));
    assertThat(cut.inputs())
        .containsExactly(
            OnnxTensor.of("image_embeddings", "1", "256", "64", "64"),
            OnnxTensor.of("point_coords", "num_prompts", "num_points", "2"),
            OnnxTensor.of("point_labels", "num_prompts", "num_points"));
    assertThat(cut.maker("mask_logits").get().inputs()).containsExactly("four");
    assertThat(cut.maker("predicted_ious").get().inputs()).containsExactly("head");
  }

  @Test
  void leavesOutChoiceAndScalingButNotWhatMasksAreMadeOf() {
    OnnxModel cut = cut(TinyDecoder.singleMask());
    for (String gone : new String[] {"best", "flat", "one", "low_res_masks", "masks"}) {
      assertThat(cut.maker(gone)).as(gone).isEmpty();
    }
    assertThat(cut.maker("gated")).isPresent();
    assertThat(cut.size()).isEqualTo(8);
  }

  @Test
  void findsALastLayerThatIsAProductAndASum() {
    TinyDecoder decoder = TinyDecoder.singleMask().node("MatMul", "unbiased", "tokens", "weight");
    OnnxModel cut = cut(decoder.node("Add", "head", "bias", "unbiased"));
    assertThat(cut.maker("predicted_ious").get().inputs()).containsExactly("head");
  }

  @Test
  void takesTheOutputsOfExportsThatAnswerSoThemselves() {
    TinyDecoder decoder = TinyDecoder.singleMask();
    decoder.input("point_coords", "prompts", "n", "2").output("low_res_masks", "a", "4", "c", "d");
    OnnxModel cut = cut(decoder);
    assertThat(cut.maker("mask_logits").get().inputs()).containsExactly("low_res_masks");
    assertThat(cut.maker("predicted_ious").get().inputs()).containsExactly("iou_predictions");
  }

  @Test
  void saysWhatIsMissing() {
    assertThatThrownBy(() -> cut(TinyDecoder.singleMask().without("point_labels")))
        .isInstanceOf(UserError.class)
        .hasMessageStartingWith(
            "is no decoder of Segment Anything: the input point_labels is missing (there are:"
                + " image_embeddings, point_coords, mask_input");
    assertThatThrownBy(() -> cut(TinyDecoder.singleMask().without("low_res_masks")))
        .isInstanceOf(UserError.class)
        .hasMessageContaining("the output low_res_masks is missing");
    assertThatThrownBy(() -> cut(TinyDecoder.singleMask().node("Relu", "four", "dense")))
        .isInstanceOf(UserError.class)
        .hasMessageContaining("low_res_masks is not made as there");
  }

  @Test
  void endsOnGraphsThatGoInCircles() {
    TinyDecoder decoder = TinyDecoder.singleMask().node("Relu", "one", "low_res_masks");
    assertThatThrownBy(() -> cut(decoder)).isInstanceOf(UserError.class);
  }
}
