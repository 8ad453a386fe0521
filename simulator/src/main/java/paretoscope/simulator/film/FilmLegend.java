package paretoscope.simulator.film;

import java.awt.image.BufferedImage;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Consumer;
import paretoscope.core.report.FilmStrip;
import paretoscope.simulator.acquisition.View;
import paretoscope.simulator.episode.PlaceQuestion;
import paretoscope.simulator.episode.Truth;
import paretoscope.simulator.specimen.AtomicColumn;
import paretoscope.simulator.specimen.Defect;
import paretoscope.simulator.specimen.LabelMap;

/** What symbols mean, drawn as they are drawn in the pictures. */
final class FilmLegend {
  private static final int SIDE = 26;
  private static final int GREY = 70;

  /** One pixel of the picture is one of the field and 1 nm. */
  private static final Window WINDOW = new Window(0, 0, SIDE, SIDE, 1);

  private static final double MIDDLE = SIDE / 2.0 - 0.5;
  private static final double RADIUS = 6.5;

  private final List<FilmStrip.Key> keys = new ArrayList<>();

  private FilmLegend() {}

  static List<FilmStrip.Key> of(Truth truth, Optional<PlaceQuestion> question) {
    FilmLegend legend = new FilmLegend();
    View view = new View(2, 2, SIDE - 5, SIDE - 5, 1, 1);
    legend.add("looked at since the picture before", pen -> pen.outline(view, false));
    legend.add("the last look", pen -> pen.outline(view, true));
    if (question.isPresent()) {
      legend.places(question.get());
    } else {
      legend.phases(truth.world().specimen().phases());
    }
    return legend.keys;
  }

  private void places(PlaceQuestion asked) {
    List<Defect> kinds =
        asked.defects()
            ? asked.places().wanted().stream()
                .map(AtomicColumn::defect)
                .distinct()
                .sorted()
                .toList()
            : List.of(Defect.NONE);
    Defect any = kinds.isEmpty() ? Defect.VACANCY : kinds.get(0);
    symbol("claimed and right: full", any, Mark.Verdict.RIGHT);
    symbol("claimed and wrong: crossed out", any, Mark.Verdict.WRONG);
    symbol("missed where it looked: hollow", any, Mark.Verdict.MISSED);
    for (Defect kind : kinds) {
      if (kind != Defect.NONE) {
        symbol(kind.name().toLowerCase(Locale.ROOT) + ", of any colour", kind, Mark.Verdict.TRUE);
      }
    }
    if (asked.defects()) {
      add("claimed column, in the detail", pen -> pen.dot(MIDDLE, MIDDLE, Colours.COLUMN, 3));
    }
  }

  private void phases(LabelMap phases) {
    for (int i = 0; i < phases.names().size(); i++) {
      flat(phases.names().get(i), PhaseGreys.grey(i, phases.names().size()));
    }
    flat("not claimed, or the truth is not known", PhaseGreys.grey(-1, 1));
  }

  private void symbol(String words, Defect kind, Mark.Verdict verdict) {
    add(words, pen -> pen.symbol(new Mark(MIDDLE, MIDDLE, kind, verdict), RADIUS));
  }

  private void add(String words, Consumer<Pen> drawing) {
    BufferedImage image = Ground.flat(WINDOW, GREY);
    try (Pen pen = new Pen(image, WINDOW)) {
      drawing.accept(pen);
    }
    key(words, image);
  }

  private void flat(String words, int grey) {
    key(words, Ground.flat(WINDOW, grey));
  }

  private void key(String words, BufferedImage image) {
    keys.add(new FilmStrip.Key(new FilmStrip.Picture(Colours.png(image), SIDE, ""), words));
  }
}
