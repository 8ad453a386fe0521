package paretoscope.core.segment;

/** A place: across from the left and down from the top, in the unit that its user says. */
public record Point(double x, double y) {}
