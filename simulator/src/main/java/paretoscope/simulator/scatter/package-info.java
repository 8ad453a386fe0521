/** How fast electrons and atoms scatter each other: beam, scattering factors, potentials. */
package paretoscope.simulator.scatter;
