package dev.marquee.persistence.limit;

import dev.marquee.application.limit.Limit;
import dev.marquee.application.limit.Tallies;
import dev.marquee.persistence.TranslatesFailures;
import io.micrometer.core.instrument.MeterRegistry;
import io.micronaut.context.BeanProvider;
import jakarta.inject.Singleton;
import java.time.Instant;

@Singleton
@TranslatesFailures
class JdbcTallies implements Tallies {

  private static final String REFUSALS = "marquee.limit.refusals";

  private final TallyRows rows;
  private final BeanProvider<Pseudonyms> pseudonyms;
  private final MeterRegistry meters;

  JdbcTallies(TallyRows rows, BeanProvider<Pseudonyms> pseudonyms, MeterRegistry meters) {
    this.rows = rows;
    this.pseudonyms = pseudonyms;
    this.meters = meters;
  }

  @Override
  @TranslatesFailures(writes = true)
  public Tally add(String key, Limit limit, Instant now) {
    var digest = pseudonyms.get().of(key);
    var window = limit.window();
    var added = rows.add(digest, now, now.minus(window), now.plus(window), limit.quota()) > 0;
    if (!added) {
      meters.counter(REFUSALS, "limit", limit.name()).increment();
    }
    var moments = rows.find(digest, limit.quota());
    return new Tally(added, moments.last(), moments.count(), moments.oldest());
  }

  @Override
  @TranslatesFailures(writes = true)
  public void remove(String key, Instant at) {
    rows.remove(pseudonyms.get().of(key), at);
  }

  @Override
  @TranslatesFailures(writes = true)
  public void forgetExpired(Instant now) {
    rows.deleteExpired(now);
  }
}
