package paretoscope.simulator.imaging;

import paretoscope.simulator.specimen.ColumnSite;

/** A column of the crystal at its place relative to the field [nm]. */
record PlacedColumn(ColumnSite site, double yNm, double xNm, boolean vacant) {
  Column truth(double pixelSizeNm) {
    return new Column(site.species(), vacant, yNm, xNm, yNm / pixelSizeNm, xNm / pixelSizeNm);
  }
}
