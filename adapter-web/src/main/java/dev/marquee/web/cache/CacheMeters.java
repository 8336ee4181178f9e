package dev.marquee.web.cache;

import com.github.benmanes.caffeine.cache.stats.CacheStats;
import dev.marquee.application.change.Freshness;
import dev.marquee.web.access.RecalledTokens;
import io.micrometer.core.instrument.FunctionCounter;
import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.binder.MeterBinder;
import jakarta.inject.Singleton;
import java.util.function.Function;
import java.util.function.ToDoubleFunction;

/** How much is kept, how often that helps, and whether it can be relied on right now. */
@Singleton
final class CacheMeters implements MeterBinder {

  private final Representations answers;
  private final RecalledTokens tokens;
  private final Freshness freshness;

  CacheMeters(Representations answers, RecalledTokens tokens, Freshness freshness) {
    this.answers = answers;
    this.tokens = tokens;
    this.freshness = freshness;
  }

  @Override
  public void bindTo(MeterRegistry meters) {
    bind(meters, "answers", answers, Representations::uses, Representations::size);
    bind(meters, "tokens", tokens, RecalledTokens::uses, RecalledTokens::size);
    Gauge.builder("marquee.cache.vouched", () -> freshness.isVouchedFor() ? 1 : 0)
        .description("1 while other nodes are heard, and what is kept is given")
        .register(meters);
  }

  private static <T> void bind(
      MeterRegistry meters,
      String name,
      T cache,
      Function<T, CacheStats> uses,
      ToDoubleFunction<T> size) {
    FunctionCounter.builder("marquee.cache.gets", cache, of -> uses.apply(of).hitCount())
        .description("What was asked for")
        .tags("cache", name, "result", "hit")
        .register(meters);
    FunctionCounter.builder("marquee.cache.gets", cache, of -> uses.apply(of).missCount())
        .description("What was asked for")
        .tags("cache", name, "result", "miss")
        .register(meters);
    Gauge.builder("marquee.cache.size", cache, size)
        .description("What is kept")
        .tags("cache", name)
        .register(meters);
  }
}
