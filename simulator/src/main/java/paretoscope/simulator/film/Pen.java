package paretoscope.simulator.film;

import java.awt.BasicStroke;
import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.RenderingHints;
import java.awt.Shape;
import java.awt.geom.Ellipse2D;
import java.awt.geom.Line2D;
import java.awt.geom.Path2D;
import java.awt.geom.Rectangle2D;
import java.awt.image.BufferedImage;
import paretoscope.simulator.acquisition.View;
import paretoscope.simulator.specimen.Defect;

/** Draws looks and symbols into a picture. Kinds and verdicts differ by shape, not colour alone. */
final class Pen implements AutoCloseable {
  private static final float LINE = 1.4f;

  private final Graphics2D graphics;
  private final Window window;

  Pen(BufferedImage image, Window window) {
    this.window = window;
    this.graphics = image.createGraphics();
    graphics.setRenderingHint(RenderingHints.KEY_ANTIALIASING, RenderingHints.VALUE_ANTIALIAS_ON);
    graphics.setRenderingHint(RenderingHints.KEY_STROKE_CONTROL, RenderingHints.VALUE_STROKE_PURE);
  }

  /** The outline of what was scanned; the last one thick. */
  void outline(View view, boolean last) {
    double x = window.x(view.leftNm());
    double y = window.y(view.topNm());
    double width = window.x(view.leftNm() + view.widthNm()) - x;
    double height = window.y(view.topNm() + view.heightNm()) - y;
    graphics.setColor(Colours.LOOK);
    graphics.setStroke(new BasicStroke(last ? 2.4f : 0.8f));
    double in = last ? 1.2 : 0.4;
    graphics.draw(new Rectangle2D.Double(x + in, y + in, width - 2 * in, height - 2 * in));
  }

  /** The part of the field that another picture shows. */
  void frame(Window part) {
    double x = (part.left() - window.left()) * window.scale();
    double y = (part.top() - window.top()) * window.scale();
    double side = part.sidePx() * window.scale();
    graphics.setColor(Colours.COLUMN);
    graphics.setStroke(new BasicStroke(1.8f));
    graphics.draw(new Rectangle2D.Double(x, y, side, side));
  }

  /** A column: a small dot. */
  void dot(double xNm, double yNm, Color colour, double radius) {
    if (window.shows(xNm, yNm)) {
      double x = window.x(xNm);
      double y = window.y(yNm);
      graphics.setColor(colour);
      if (radius < 1) {
        // without soft edges: there are thousands, and soft edges make large files
        graphics.fillRect((int) x, (int) y, 1, 1);
        return;
      }
      graphics.fill(new Ellipse2D.Double(x - radius, y - radius, 2 * radius, 2 * radius));
    }
  }

  /**
   * A symbol: its shape tells the kind; full if right or true, crossed out if wrong, hollow if
   * missed.
   *
   * @param radius [px of the picture]
   */
  void symbol(Mark mark, double radius) {
    if (!window.shows(mark.xNm(), mark.yNm())) {
      return;
    }
    double x = window.x(mark.xNm());
    double y = window.y(mark.yNm());
    Shape shape = shape(mark.kind(), x, y, radius);
    Color colour =
        switch (mark.verdict()) {
          case RIGHT -> Colours.RIGHT;
          case WRONG -> Colours.WRONG;
          case MISSED, TRUE -> Colours.MISSED;
        };
    graphics.setStroke(new BasicStroke(LINE + 1.6f));
    graphics.setColor(Colours.EDGE);
    graphics.draw(shape);
    boolean full = mark.verdict() == Mark.Verdict.RIGHT || mark.verdict() == Mark.Verdict.TRUE;
    if (mark.verdict() == Mark.Verdict.WRONG) {
      cross(x, y, 1.2 * radius + 1);
    }
    graphics.setStroke(new BasicStroke(LINE));
    graphics.setColor(colour);
    graphics.draw(shape);
    if (full) {
      graphics.fill(shape);
    }
    if (mark.verdict() == Mark.Verdict.WRONG) {
      cross(x, y, 1.2 * radius + 1);
    }
  }

  private void cross(double x, double y, double reach) {
    graphics.draw(new Line2D.Double(x - reach, y - reach, x + reach, y + reach));
    graphics.draw(new Line2D.Double(x - reach, y + reach, x + reach, y - reach));
  }

  private static Shape shape(Defect kind, double x, double y, double r) {
    return switch (kind) {
      case NONE, VACANCY -> new Ellipse2D.Double(x - r, y - r, 2 * r, 2 * r);
      case SUBSTITUTION -> new Rectangle2D.Double(x - 0.9 * r, y - 0.9 * r, 1.8 * r, 1.8 * r);
      case ANTISITE -> triangle(x, y, 1.25 * r);
    };
  }

  private static Shape triangle(double x, double y, double r) {
    Path2D path = new Path2D.Double();
    path.moveTo(x, y - r);
    path.lineTo(x + 0.87 * r, y + 0.5 * r);
    path.lineTo(x - 0.87 * r, y + 0.5 * r);
    path.closePath();
    return path;
  }

  @Override
  public void close() {
    graphics.dispose();
  }
}
