/**
 * Agents with other parameters, and what episodes say of them, for searches. Nothing here decides
 * which candidates are tried.
 */
package paretoscope.simulator.tune;
