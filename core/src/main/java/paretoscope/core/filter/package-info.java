/**
 * The filters that come with Paretoscope: denoising and background removal. Beyond its border every
 * image goes on as its own mirror image, the border pixel repeated (d c b a | a b c d | d c b a).
 */
package paretoscope.core.filter;
