package paretoscope.core.report;

import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/**
 * What the page of a training shows.
 *
 * @param summary one sentence
 * @param notices what the reader must know, such as networks that could not be taught
 * @param command that made it
 * @param courses how losses fell, one chart each
 * @param subjects what was taught on what
 * @param settings of the training with their sources
 * @param versions of the programs, and the tables' digest
 */
public record TrainingData(
    String title,
    String summary,
    List<String> notices,
    String command,
    List<Course> courses,
    List<Subject> subjects,
    List<ReportData.Setting> settings,
    List<ReportData.Version> versions) {
  public TrainingData {
    notices = List.copyOf(notices);
    courses = List.copyOf(courses);
    subjects = List.copyOf(subjects);
    settings = List.copyOf(settings);
    versions = List.copyOf(versions);
  }

  /**
   * Networks of one kind.
   *
   * @param losses in the course of training, by subject; each the mean over as many steps
   */
  public record Course(String kind, Map<String, List<Double>> losses) {
    public Course {
      losses = new TreeMap<>(losses);
    }
  }

  /**
   * A perception.
   *
   * @param worlds how many taught it
   * @param scores F1 by what was to be found, on recordings it was not taught with
   */
  public record Subject(String name, int worlds, Map<String, Double> scores) {
    public Subject {
      scores = new TreeMap<>(scores);
    }
  }
}
