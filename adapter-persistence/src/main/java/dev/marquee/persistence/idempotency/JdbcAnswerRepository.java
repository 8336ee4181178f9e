package dev.marquee.persistence.idempotency;

import dev.marquee.application.idempotency.AnswerRepository;
import dev.marquee.application.idempotency.KeptAnswer;
import dev.marquee.application.idempotency.KeyedRequest;
import dev.marquee.persistence.TranslatesFailures;
import jakarta.inject.Singleton;
import java.time.Instant;
import java.util.Optional;

@Singleton
@TranslatesFailures
class JdbcAnswerRepository implements AnswerRepository {

  private final KeptAnswerRows rows;
  private final KeptAnswerRowMapper mapper;

  JdbcAnswerRepository(KeptAnswerRows rows, KeptAnswerRowMapper mapper) {
    this.rows = rows;
    this.mapper = mapper;
  }

  @Override
  public boolean claim(KeyedRequest request) {
    return rows.claim(request.user().value() + " " + request.route() + " " + request.key().value());
  }

  @Override
  public Optional<Kept> find(KeyedRequest request, Instant after) {
    return rows.find(request.user().value(), request.route(), request.key().value(), after)
        .map(mapper::toKept);
  }

  @Override
  @TranslatesFailures(writes = true)
  public int purge(Instant keptBefore) {
    return rows.purge(keptBefore);
  }

  @Override
  @TranslatesFailures(writes = true)
  public void keep(KeyedRequest request, KeptAnswer answer, Instant now, Instant forgetBefore) {
    rows.forget(request.user().value(), forgetBefore);
    rows.insert(mapper.toRow(request, answer, now));
  }
}
