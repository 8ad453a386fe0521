package paretoscope.core.report;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;

/** The page of a training. */
public final class TrainingPage {
  private TrainingPage() {}

  /** The page's text. */
  public static String html(TrainingData data) {
    StringBuilder body = new StringBuilder();
    scores(body, data.subjects());
    data.courses().forEach(course -> course(body, course));
    PageFrame.origin(body, data.command(), data.settings(), data.versions());
    return PageFrame.html(data.title(), data.summary(), data.notices(), body);
  }

  private static void scores(StringBuilder page, List<TrainingData.Subject> subjects) {
    TreeSet<String> names = new TreeSet<>();
    subjects.forEach(subject -> names.addAll(subject.scores().keySet()));
    List<String> heads = new ArrayList<>(List.of("taught on", "#worlds"));
    names.forEach(name -> heads.add("#" + name));
    page.append("<section class=card><h2>What they find</h2>");
    page.append("<p>In new recordings of the worlds that taught them, each tile at its share of");
    page.append(" the budget. Worlds that taught nothing judge in <code>episodes</code>.</p>");
    page.append(Cells.open(heads.toArray(String[]::new)));
    for (TrainingData.Subject subject : subjects) {
      page.append("<tr>").append(Cells.text(subject.name()));
      page.append(Cells.number("%.0f", subject.worlds()));
      for (String name : names) {
        page.append(Cells.number("%.3f", subject.scores().getOrDefault(name, Double.NaN)));
      }
      page.append("</tr>");
    }
    page.append(Cells.close()).append("</section>\n");
  }

  private static void course(StringBuilder page, TrainingData.Course course) {
    List<CurveChart.Curve> curves = new ArrayList<>();
    double highest = 0;
    for (Map.Entry<String, List<Double>> one : course.losses().entrySet()) {
      int place = curves.size();
      List<Double> losses = one.getValue();
      curves.add(new CurveChart.Curve(place, place + 1, one.getKey(), false, losses, List.of()));
      for (double loss : losses.subList(Math.min(1, losses.size() - 1), losses.size())) {
        highest = Math.max(highest, loss);
      }
    }
    if (curves.isEmpty()) {
      return;
    }
    double top = Math.max(0.01, Math.ceil(highest * 20) / 20);
    page.append("<section class=card><h2>").append(ReportPage.escape(course.kind()));
    page.append("</h2><figure>");
    page.append(new CurveChart("share of the steps", "loss", 1, top, false, curves).svg());
    page.append("<figcaption>Cross entropy, each step of a curve the mean of as many lessons;");
    page.append(" the first may lie above the chart.</figcaption></figure></section>\n");
  }
}
