package dev.marquee.web.cache;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import com.github.benmanes.caffeine.cache.stats.CacheStats;
import com.github.benmanes.caffeine.cache.stats.ConcurrentStatsCounter;
import dev.marquee.application.change.Freshness;
import dev.marquee.application.change.LogPositions;
import dev.marquee.web.server.CacheSettings;
import jakarta.inject.Singleton;
import org.jspecify.annotations.Nullable;

/** The answers that are kept, in a bounded amount of memory. */
@Singleton
final class Representations {

  /**
   * When something was looked up, or before.
   *
   * @param moment as this node counts
   * @param position of the database's log, as all nodes count
   */
  record Since(long moment, long position) {}

  private final boolean off;
  private final Freshness freshness;
  private final LogPositions positions;
  private final ConcurrentStatsCounter uses = new ConcurrentStatsCounter();
  private final Cache<AnswerKey, Representation> kept;

  Representations(Freshness freshness, LogPositions positions, CacheSettings settings) {
    this.off = settings.isOff();
    this.freshness = freshness;
    this.positions = positions;
    this.kept =
        Caffeine.newBuilder()
            .maximumWeight(settings.bytes())
            .weigher((AnswerKey key, Representation value) -> key.weight() + value.weight())
            .expireAfterWrite(CacheSettings.LONGEST)
            .build();
  }

  /** To note before something is looked up that shall be kept. */
  Since now() {
    return new Since(freshness.moment(), positions.last());
  }

  /** The answer, if it still holds. */
  @Nullable Representation find(AnswerKey key) {
    if (off) {
      return null;
    }
    var found = kept.getIfPresent(key);
    if (found != null && freshness.holds(found.moment(), found.about())) {
      uses.recordHits(1);
      return found;
    }
    uses.recordMisses(1);
    return null;
  }

  /** How often an answer was asked for, and found. */
  CacheStats uses() {
    return uses.snapshot();
  }

  long size() {
    return kept.estimatedSize();
  }

  /**
   * Keeps an answer, unless it does not hold any more.
   *
   * @return whether it holds
   */
  boolean keep(AnswerKey key, Representation answer) {
    var holds = !off && freshness.holds(answer.moment(), answer.about());
    if (holds) {
      kept.put(key, answer);
    }
    return holds;
  }
}
