package dev.marquee.web.idempotency;

import dev.marquee.application.idempotency.Idempotency;
import dev.marquee.application.idempotency.IdempotencyKey;
import dev.marquee.application.idempotency.KeyedRequest;
import dev.marquee.domain.access.Actor;
import dev.marquee.domain.user.UserId;
import dev.marquee.web.input.JsonBody;
import io.micronaut.http.HttpResponse;
import java.util.Optional;
import java.util.function.Supplier;

/** Lets a request be sent again without being done again, where it carries a key. */
public final class Once {

  private final Idempotency idempotency;
  private final KeptAnswers answers;
  private final Optional<IdempotencyKey> key;
  private final String route;

  Once(Idempotency idempotency, KeptAnswers answers, Optional<IdempotencyKey> key, String route) {
    this.idempotency = idempotency;
    this.answers = answers;
    this.key = key;
    this.route = route;
  }

  /** Does the work and answers with it, or with what it was answered with the first time. */
  public HttpResponse<?> answer(
      Actor.Member actor, JsonBody body, Supplier<? extends HttpResponse<?>> work) {
    return key.<HttpResponse<?>>map(
            known -> {
              var request = new KeyedRequest(new UserId(actor.id()), route, known, body.digest());
              return answers.show(idempotency.once(request, () -> answers.keep(work.get())));
            })
        .orElseGet(work);
  }
}
