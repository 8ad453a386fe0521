package paretoscope.spark.serialise;

import java.io.Serializable;

/**
 * Where an image lies.
 *
 * @param id unique within the run
 * @param uri understood by Hadoop's file systems on every machine
 * @param sha256 of the file's bytes, empty while they were not read
 * @param pixelSizeNm side of a pixel [nm] if the file does not say, NaN if that is unknown, too
 */
public record ImageFile(String id, String uri, String sha256, double pixelSizeNm)
    implements Serializable {}
