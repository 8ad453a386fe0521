/** Steps that keep some of the masks found. */
package paretoscope.core.sieve;
