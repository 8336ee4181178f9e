package dev.marquee.web.limit;

import static java.util.stream.Collectors.joining;

import dev.marquee.application.limit.Standing;
import java.util.Map;
import java.util.TreeMap;

/**
 * Where a caller stands with limits, by name, as header fields
 * (draft-ietf-httpapi-ratelimit-headers-10).
 */
record RateLimitFields(Map<String, Standing> standings) {

  static final RateLimitFields NONE = new RateLimitFields(Map.of());

  RateLimitFields with(Standing standing) {
    var all = new TreeMap<>(standings);
    all.put(standing.limit().name(), standing);
    return new RateLimitFields(all);
  }

  /** What may be done how often: {@code "accounts";q=100;w=3600}. */
  String policy() {
    return standings.values().stream()
        .map(Standing::limit)
        .map(limit ->
            "\"%s\";q=%d;w=%d".formatted(limit.name(), limit.quota(), limit.window().toSeconds()))
        .collect(joining(", "));
  }

  /** How often still: {@code "accounts";r=99;t=3600}. */
  String current() {
    return standings.values().stream()
        .map(standing ->
            "\"%s\";r=%d;t=%d"
                .formatted(standing.limit().name(), standing.remaining(), standing.seconds()))
        .collect(joining(", "));
  }
}
