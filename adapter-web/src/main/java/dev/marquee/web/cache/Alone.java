package dev.marquee.web.cache;

import io.micronaut.context.annotation.Requires;
import jakarta.inject.Singleton;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import org.jspecify.annotations.Nullable;

/** A node that keeps its answers to itself. */
@Singleton
@Requires(missingProperty = "marquee.web.cache.redis-url")
final class Alone implements SharedRepresentations {

  @Override
  public boolean mayHave(AnswerKey key) {
    return false;
  }

  @Override
  public CompletionStage<@Nullable Representation> find(AnswerKey key) {
    return CompletableFuture.completedStage(null);
  }

  @Override
  public void keep(AnswerKey key, Representation answer, long position) {}
}
