package dev.marquee.application.job;

import java.util.List;
import java.util.Map;

/**
 * What came of a job that has something to tell.
 *
 * @param counts how many of what, such as films inserted
 * @param findings what was not as it should be; the first ones
 * @param more how many things there are of which no finding is kept
 */
public record JobResult(Map<String, Long> counts, List<Finding> findings, long more) {

  public JobResult {
    counts = Map.copyOf(counts);
    findings = List.copyOf(findings);
  }

  /**
   * Something that was not as it should be.
   *
   * @param place where, such as {@code line 7}
   * @param field what of it; empty where it is the whole
   * @param code stable snake_case
   * @param reason a sentence for a person
   */
  public record Finding(String place, String field, String code, String reason) {}
}
