package paretoscope.core.model;

import java.nio.file.Path;
import java.util.List;
import paretoscope.core.sam.NetworkMachine;
import paretoscope.core.sam.NetworkTrial;
import paretoscope.core.sam.OnnxPresence;
import paretoscope.core.sam.SamModel;

/** A model on this machine. */
public record StoredModel(Path folder, ModelCard card) {
  /**
   * Opens it, once its files are found to be what they were.
   *
   * @throws paretoscope.core.error.UserError if a file is missing or another, or if the device is
   *     not there
   */
  public SamModel open(NetworkMachine machine) {
    OnnxPresence.require();
    Path encoder = card.encoder().verified(folder, mend());
    return SamModel.open(encoder, card.multi().verified(folder, mend()), machine);
  }

  /**
   * Opens it for itself and asks it, to see what it really runs on.
   *
   * @throws paretoscope.core.error.UserError as {@link #open}
   */
  public NetworkTrial tried(NetworkMachine machine) {
    OnnxPresence.require();
    Path encoder = card.encoder().verified(folder, mend());
    return NetworkTrial.of(encoder, card.multi().verified(folder, mend()), machine);
  }

  /**
   * Checks its files.
   *
   * @throws paretoscope.core.error.UserError if one is missing or another
   */
  public void verify() {
    for (ModelFile file : List.of(card.encoder(), card.decoder(), card.multi())) {
      file.verified(folder, mend());
    }
  }

  private String mend() {
    return "Remove " + folder + " and fetch or add the model again.";
  }
}
