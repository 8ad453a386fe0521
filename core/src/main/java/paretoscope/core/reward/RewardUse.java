package paretoscope.core.reward;

import paretoscope.core.space.Settings;

/** A reward with the options a study gives it. */
public record RewardUse(Reward reward, Settings options) {
  public RewardUse {
    options = options.withPresets(reward.card().options());
  }

  public String name() {
    return reward.card().name();
  }

  public Direction direction() {
    return reward.card().direction();
  }
}
