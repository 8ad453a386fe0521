/**
 * How a job would run on more executors: what Spark's event log says of a measured run, and a
 * simulation of the driver and its slots in simulated time.
 */
package paretoscope.spark.scale;
