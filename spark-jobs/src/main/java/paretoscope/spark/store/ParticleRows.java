package paretoscope.spark.store;

import java.util.List;
import paretoscope.core.segment.PixelBox;

/** The table {@code particles}. */
final class ParticleRows {
  static final List<Column> COLUMNS =
      List.of(
          Column.text("image_id", "as in images"),
          Column.text("candidate_id", "as in archive"),
          Column.integer("particle", "number in the image, from 1: its label in the label image"),
          Column.integer("area_px", "pixels of the mask"),
          Column.real("area_nm2", "area [nm²], NULL where the pixel size is unknown"),
          Column.real(
              "equivalent_diameter_nm",
              "of the disc of the same area [nm], NULL where the pixel size is unknown"),
          Column.real("centre_x_px", "column of the centre of mass [px], as in detections"),
          Column.real("centre_y_px", "row of the centre of mass [px], as in detections"),
          Column.integer("left_px", "first column of the box around it"),
          Column.integer("top_px", "first row of the box around it"),
          Column.integer("right_px", "last column of the box around it"),
          Column.integer("bottom_px", "last row of the box around it"),
          Column.real("circularity", "4 pi area / perimeter², 1 for a disc, less for others"),
          Column.real(
              "aspect_ratio",
              "longer over shorter side of the least rectangle around it, of any direction"),
          Column.real("rectangularity", "share of that rectangle that it fills"),
          Column.flag("touches_border", "true: it reaches the edge of the image, may be cut there"),
          Column.integer("touching", "number of other particles that touch or overlap it"),
          Column.real(
              "predicted_iou",
              "the network's guess at the mask's IoU with the truth, NULL without one"),
          Column.real(
              "stability", "how little the mask depends on its threshold, 0 to 1, NULL if unknown"),
          Column.text("rle", "the mask as COCO's compressed run lengths, of the image's size"));

  private ParticleRows() {}

  static Object[] row(RowStamp stamp, ParticleRecord particle) {
    ParticleRecord.Size size = particle.size();
    PixelBox box = particle.box();
    return stamp.row(
        particle.imageId(),
        particle.candidateId(),
        particle.number(),
        size.areaPx(),
        size.areaNm2(),
        size.equivalentDiameterNm(),
        size.centreXPx(),
        size.centreYPx(),
        box.left(),
        box.top(),
        box.right(),
        box.bottom(),
        size.circularity(),
        size.aspectRatio(),
        size.rectangularity(),
        particle.touchesBorder(),
        particle.touching(),
        particle.predictedIou(),
        particle.stability(),
        particle.rle());
  }

  static ParticleRecord read(Row row) {
    return new ParticleRecord(
        row.text("image_id"),
        row.text("candidate_id"),
        row.integer("particle"),
        new ParticleRecord.Size(
            row.integer("area_px"),
            row.real("area_nm2"),
            row.real("equivalent_diameter_nm"),
            row.real("centre_x_px"),
            row.real("centre_y_px"),
            row.real("circularity"),
            row.real("aspect_ratio"),
            row.real("rectangularity")),
        new PixelBox(
            row.integer("left_px"),
            row.integer("top_px"),
            row.integer("right_px"),
            row.integer("bottom_px")),
        row.flag("touches_border"),
        row.integer("touching"),
        row.real("predicted_iou"),
        row.real("stability"),
        row.text("rle"));
  }
}
