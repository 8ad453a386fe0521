/**
 * How it is looked at: the incoherent model of high-angle annular dark-field images (an object
 * function blurred by the probe; Pennycook and Jesson 1991, doi:10.1016/0304-3991(91)90004-P) and
 * the counting of electrons. Channelling and other multiple scattering are left out.
 */
package paretoscope.simulator.imaging;
