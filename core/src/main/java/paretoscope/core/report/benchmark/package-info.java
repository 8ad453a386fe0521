/** What a benchmark's page says of a task: statistics, what follows from them in words, tables. */
package paretoscope.core.report.benchmark;
