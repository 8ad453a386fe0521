package paretoscope.core.report;

import java.util.List;
import paretoscope.core.stats.OrderChange;

/**
 * How scores move when one assumption is varied.
 *
 * @param variants their names, the baseline first
 * @param tasks one for each task
 */
public record Sensitivity(List<String> variants, List<TaskShift> tasks) {
  public Sensitivity {
    variants = List.copyOf(variants);
    tasks = List.copyOf(tasks);
  }

  /**
   * Scores at a task.
   *
   * @param worlds that are compared: those in which all agents came to their end in all variants
   * @param asked how many worlds there are in all
   * @param agents the best of the baseline first
   */
  public record TaskShift(String task, int worlds, int asked, List<AgentShift> agents) {
    public TaskShift {
      agents = List.copyOf(agents);
    }

    /** How the order of agents under a variant differs from the baseline's, by their means. */
    OrderChange change(int variant) {
      return OrderChange.of(means(0), means(variant));
    }

    private List<Double> means(int variant) {
      return agents.stream().map(agent -> agent.mean(variant)).toList();
    }

    /** In how many worlds one agent is ahead of another. */
    int ahead(int one, int other, int variant) {
      int count = 0;
      for (int world = 0; world < worlds; world++) {
        double its = agents.get(one).scores().get(variant).get(world);
        count += its > agents.get(other).scores().get(variant).get(world) ? 1 : 0;
      }
      return count;
    }
  }

  /**
   * Scores of an agent.
   *
   * @param ceiling whether part of it knows the truth
   * @param scores DEC-AUC by variant and then world, the worlds in the same order
   */
  public record AgentShift(String agent, boolean ceiling, List<List<Double>> scores) {
    public AgentShift {
      scores = scores.stream().map(List::copyOf).toList();
    }

    /** Mean over worlds; NaN if there are none. */
    public double mean(int variant) {
      List<Double> its = scores.get(variant);
      double sum = 0;
      for (double score : its) {
        sum += score;
      }
      return sum / its.size();
    }

    double shift(int variant) {
      return mean(variant) - mean(0);
    }
  }
}
