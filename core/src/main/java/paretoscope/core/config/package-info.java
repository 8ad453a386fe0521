/**
 * Study files: YAML that says what to search. Read without trust (no tags, no aliases, capped in
 * size and depth), every mistake answered with its line and a way out, every resolved value kept
 * with its source.
 */
package paretoscope.core.config;
