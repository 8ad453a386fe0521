package paretoscope.datasets;

import java.util.Collections;
import java.util.Map;
import java.util.TreeMap;
import paretoscope.core.error.Require;

/**
 * A public dataset of real images.
 *
 * @param name short name, lower case, words joined by hyphens
 * @param about what the images show and how they are stored
 * @param truth what experts marked in them, {@code none} where nothing
 * @param origin owner and name of the GitHub repository
 * @param commit the commit the checksums were taken at
 * @param licence SPDX name
 * @param sha256 checksum by file name
 */
public record CatalogueEntry(
    String name,
    String about,
    String truth,
    String origin,
    String commit,
    String licence,
    Map<String, String> sha256) {
  public CatalogueEntry {
    Require.text("dataset name", name);
    Require.text("description of " + name, about);
    Require.text("truth of " + name, truth);
    Require.text("licence of " + name, licence);
    Require.that(
        origin.matches("[\\w.-]+/[\\w.-]+"), "origin of " + name, origin, "must be owner/name", 0);
    Require.that(
        commit.matches("[0-9a-f]{7,40}"), "commit of " + name, commit, "must be hexadecimal", 0);
    boolean sums = sha256.values().stream().allMatch(s -> s.matches("[0-9a-f]{64}"));
    Require.that(sums, "checksums of " + name, sha256, "must have 64 hexadecimal digits", 0);
    sha256 = Collections.unmodifiableMap(new TreeMap<>(sha256));
  }

  /** Where to look at the files and fetch them. */
  public String url() {
    return "https://github.com/" + origin + "/tree/" + commit;
  }
}
