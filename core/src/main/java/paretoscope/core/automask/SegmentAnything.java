package paretoscope.core.automask;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import paretoscope.core.error.UserError;
import paretoscope.core.image.Plane;
import paretoscope.core.model.ModelStore;
import paretoscope.core.model.StoredModel;
import paretoscope.core.segment.AutomaticMaskSettings;
import paretoscope.core.segment.RgbImage;
import paretoscope.core.space.ChoiceParameter;
import paretoscope.core.space.Parameter;
import paretoscope.core.space.RealParameter;
import paretoscope.core.space.Scale;
import paretoscope.core.space.Settings;
import paretoscope.core.workflow.OperatorCard;
import paretoscope.core.workflow.Segmenter;

/**
 * Masks of everything in an image: Segment Anything (Kirillov et al.,
 * doi:10.48550/arXiv.2304.02643), asked at a grid of points or at the spots of the image, with the
 * 13 parameters of its automatic mask generator. What the network says depends on the image, the
 * network, the points and the crops or tiles alone; parameters that change those are searched only
 * where a study names them.
 */
public final class SegmentAnything implements Segmenter {
  static final String NAME = "segment-anything";
  static final String MODEL = "model";
  static final String CLIPPED_SHARE = "clipped_share";

  /** They change what the network is asked, or nothing that is found. */
  private static final List<String> HELD =
      List.of(
          MODEL,
          CLIPPED_SHARE,
          "prompts",
          "spots",
          "least_spot_sigma",
          "greatest_spot_sigma",
          "points_per_side",
          "points_per_batch",
          "crop_n_layers",
          "crop_nms_thresh",
          "crop_overlap_ratio",
          "crop_n_points_downscale_factor",
          "output_mode",
          "tile_side",
          "tile_overlap");

  private final ModelStore models;
  private final AnswerFiles answers;
  private final OperatorCard card;

  /** With this user's models and answers. */
  public SegmentAnything() {
    this(ModelStore.here(), AnswerFiles.here());
  }

  SegmentAnything(ModelStore models, AnswerFiles answers) {
    this.models = models;
    this.answers = answers;
    this.card = card(models);
  }

  @Override
  public OperatorCard card() {
    return card;
  }

  private static OperatorCard card(ModelStore models) {
    List<Parameter> parameters = new ArrayList<>();
    Set<String> names = new LinkedHashSet<>(models.names());
    names.add(ModelStore.PUBLISHED);
    String about = "network to ask, as `paretoscope models list` shows it";
    parameters.add(new ChoiceParameter(MODEL, about, List.copyOf(names), ModelStore.PUBLISHED));
    parameters.add(
        new RealParameter(
            CLIPPED_SHARE,
            "1",
            "share of the darkest and of the brightest pixels that become black and white",
            0.0,
            0.05,
            0.005,
            Scale.LINEAR,
            0.0));
    parameters.addAll(SpotSettings.PARAMETERS);
    parameters.addAll(AutomaticMaskSettings.parameters());
    return new OperatorCard(
        NAME,
        "masks of everything, by a promptable network asked at a grid of points or at spots",
        "doi:10.48550/arXiv.2304.02643",
        parameters,
        List.of(),
        HELD);
  }

  @Override
  public void check(Settings settings) {
    masks(settings);
    spots(settings);
    model(settings);
  }

  /** The generator's own settings among these. */
  static AutomaticMaskSettings masks(Settings settings) {
    Map<String, Object> own = new java.util.TreeMap<>(settings.values());
    own.remove(MODEL);
    own.remove(CLIPPED_SHARE);
    own.keySet().removeAll(SpotSettings.NAMES);
    return AutomaticMaskSettings.of(new Settings(own));
  }

  /** The spots to ask at; none for the points of the grid. */
  static Optional<SpotSettings> spots(Settings settings) {
    try {
      return SpotSettings.of(settings);
    } catch (IllegalArgumentException e) {
      throw new UserError(e.getMessage(), e);
    }
  }

  StoredModel model(Settings settings) {
    Object named = settings.values().get(MODEL);
    return models.find(named == null ? ModelStore.PUBLISHED : (String) named);
  }

  /** The image as the network gets it: grey levels from its least to its greatest value. */
  static RgbImage levels(Plane image, Settings settings) {
    Object clipped = settings.values().get(CLIPPED_SHARE);
    return RgbImage.rescaled(image, clipped == null ? 0 : ((Number) clipped).doubleValue());
  }

  @Override
  public Prepared prepare(Plane image) {
    return new AskedImage(this, image, answers);
  }
}
