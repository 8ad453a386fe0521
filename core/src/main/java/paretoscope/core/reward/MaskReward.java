package paretoscope.core.reward;

/** A reward that judges masks: for workflows that segment only. Others find no mask to judge. */
public interface MaskReward extends Reward {}
