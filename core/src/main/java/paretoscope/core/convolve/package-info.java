/**
 * Separable filters of images, the work that nearly everything else waits for: sampled Gaussians
 * and their derivatives, the boundary rule, and the inner loops in two forms with equal results.
 */
package paretoscope.core.convolve;
