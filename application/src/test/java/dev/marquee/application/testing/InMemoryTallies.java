package dev.marquee.application.testing;

import dev.marquee.application.limit.Limit;
import dev.marquee.application.limit.Tallies;
import dev.marquee.domain.testing.InMemoryStore;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Stream;

/** Moments in memory. */
public final class InMemoryTallies implements Tallies, InMemoryStore {

  /** What is kept under a key, the oldest first. */
  private record Kept(List<Instant> moments, Instant expiresAt) {}

  private final Map<String, Kept> kept = new ConcurrentHashMap<>();

  @Override
  public Tally add(String key, Limit limit, Instant now) {
    var counting =
        moments(key).stream().filter(moment -> moment.isAfter(now.minus(limit.window()))).toList();
    if (counting.size() >= limit.quota()) {
      return new Tally(false, now, counting.size(), counting.get(counting.size() - limit.quota()));
    }
    var all = Stream.concat(counting.stream(), Stream.of(after(counting, now))).toList();
    kept.put(key, new Kept(all, now.plus(limit.window())));
    return new Tally(true, all.get(all.size() - 1), all.size(), all.get(0));
  }

  @Override
  public void remove(String key, Instant at) {
    kept.computeIfPresent(
        key,
        (same, then) ->
            new Kept(
                then.moments().stream().filter(moment -> !moment.equals(at)).toList(),
                then.expiresAt()));
  }

  @Override
  public void forgetExpired(Instant now) {
    kept.values().removeIf(then -> !then.expiresAt().isAfter(now));
  }

  /** How many keys are kept. */
  public int size() {
    return kept.size();
  }

  @Override
  public Runnable snapshot() {
    return InMemoryStore.snapshotOf(kept);
  }

  private List<Instant> moments(String key) {
    var then = kept.get(key);
    return then == null ? List.of() : then.moments();
  }

  private static Instant after(List<Instant> moments, Instant now) {
    return moments.isEmpty() || moments.get(moments.size() - 1).isBefore(now)
        ? now
        : moments.get(moments.size() - 1).plusNanos(1_000);
  }
}
