/** Weights of networks on this machine: taken from where they are published, checked, kept. */
package paretoscope.core.model;
