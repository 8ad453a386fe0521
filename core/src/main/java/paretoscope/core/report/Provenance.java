package paretoscope.core.report;

import java.util.List;

/**
 * Where a report's numbers come from.
 *
 * @param command what to type to make the run again
 * @param notices sentences a reader must not miss, for instance refused images
 */
public record Provenance(
    String runId,
    String command,
    List<ReportData.Setting> settings,
    List<ReportData.Version> versions,
    List<String> notices) {}
