/**
 * Whether an image looks like those that something was tuned on: a calibrated number, so that a
 * chosen point is not trusted on images it was never meant for.
 */
package paretoscope.core.familiar;
