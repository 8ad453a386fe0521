/**
 * Runs on disk: Parquet tables that only ever grow, and manifests that say which of their files
 * count. Works over any Hadoop file system ({@code file:}, {@code hdfs:}, {@code s3a:}).
 *
 * <p>{@link paretoscope.spark.store.RunFolder} writes, {@link paretoscope.spark.store.RunTables}
 * reads. See {@code docs/tables.md} and {@code docs/adr/0004-store.md}.
 */
package paretoscope.spark.store;
