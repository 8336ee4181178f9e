package dev.marquee.web.idempotency;

import static java.nio.charset.StandardCharsets.UTF_8;

import dev.marquee.application.idempotency.KeptAnswer;
import io.micronaut.http.HttpHeaders;
import io.micronaut.http.HttpResponse;
import io.micronaut.http.HttpStatus;
import io.micronaut.http.MediaType;
import io.micronaut.json.JsonMapper;
import jakarta.inject.Singleton;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Optional;

/** Turns answers into what can be kept, and back. */
@Singleton
final class KeptAnswers {

  private final JsonMapper json;

  KeptAnswers(JsonMapper json) {
    this.json = json;
  }

  KeptAnswer keep(HttpResponse<?> answer) {
    var headers = answer.getHeaders();
    return new KeptAnswer(
        answer.code(),
        Optional.ofNullable(headers.get(HttpHeaders.LOCATION)),
        Optional.ofNullable(headers.get(HttpHeaders.ETAG)),
        answer.getBody().map(this::text).orElse(""));
  }

  HttpResponse<?> show(KeptAnswer kept) {
    var answer = HttpResponse.status(HttpStatus.valueOf(kept.status()));
    kept.location().ifPresent(location -> answer.header(HttpHeaders.LOCATION, location));
    kept.entityTag().ifPresent(tag -> answer.header(HttpHeaders.ETAG, tag));
    return kept.body().isEmpty()
        ? answer
        : answer.contentType(MediaType.APPLICATION_JSON_TYPE).body(kept.body());
  }

  private String text(Object body) {
    try {
      return new String(json.writeValueAsBytes(body), UTF_8);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
