/** What learned networks make of recordings: columns, defects and phases, and how sure they are. */
package paretoscope.simulator.perceive;
