package paretoscope.example;

import paretoscope.core.reward.Reward;
import paretoscope.core.reward.RewardContractTest;

class BrightShareRewardTest extends RewardContractTest {
  @Override
  protected Reward reward() {
    return new BrightShareReward();
  }
}
