/**
 * Reading of recorded images: TIFF, PNG, JPEG and NPY bytes to {@link
 * paretoscope.core.image.Micrograph}, the listing of folders, and a catalogue of public datasets.
 * Everything works on bytes and plain names, so that any file system can feed it.
 */
package paretoscope.datasets;
