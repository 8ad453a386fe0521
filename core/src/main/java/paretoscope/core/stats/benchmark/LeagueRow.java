package paretoscope.core.stats.benchmark;

import paretoscope.core.stats.resample.Interval;

/**
 * One configuration's place in the league.
 *
 * @param configuration name
 * @param mean over worlds of the mean over seeds: every world weighs the same
 * @param meanInterval its interval
 * @param interquartileMean mean of the middle half of all runs
 * @param interquartileInterval its interval
 * @param meanRank over worlds, 1 for the best
 * @param runs number of runs
 */
public record LeagueRow(
    String configuration,
    double mean,
    Interval meanInterval,
    double interquartileMean,
    Interval interquartileInterval,
    double meanRank,
    int runs) {}
