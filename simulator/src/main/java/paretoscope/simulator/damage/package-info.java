/** What the beam does to the specimen: atoms are lost with accumulated dose. */
package paretoscope.simulator.damage;
