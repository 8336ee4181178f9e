package dev.marquee.web.cache;

import dev.marquee.application.change.LogPositions;
import dev.marquee.web.server.CacheSettings;
import dev.marquee.web.token.Hmac;
import dev.marquee.web.token.TokenSettings;
import io.lettuce.core.ClientOptions;
import io.lettuce.core.RedisClient;
import io.lettuce.core.RedisURI;
import io.lettuce.core.SetArgs;
import io.lettuce.core.SocketOptions;
import io.lettuce.core.TimeoutOptions;
import io.lettuce.core.api.StatefulRedisConnection;
import io.lettuce.core.codec.ByteArrayCodec;
import io.lettuce.core.resource.ClientResources;
import io.lettuce.core.resource.Delay;
import io.micronaut.context.annotation.Requires;
import io.micronaut.context.annotation.Value;
import jakarta.annotation.PreDestroy;
import jakarta.inject.Singleton;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Answers in Redis. Nothing is ever taken out of it: each answer says how far the database's log
 * was before it was looked up, and each node takes what was looked up after the last change that it
 * heard of. So it does not matter what Redis misses while it is away. A Redis that fails is left
 * alone for a moment.
 */
@Singleton
@Requires(property = "marquee.web.cache.redis-url")
final class RedisRepresentations implements SharedRepresentations, AutoCloseable {

  private static final Duration PATIENCE = Duration.ofMillis(50);
  private static final Duration LEFT_ALONE = Duration.ofSeconds(1);

  private static final Logger LOG = LoggerFactory.getLogger(RedisRepresentations.class);

  private final ClientResources resources;
  private final RedisClient client;
  private final RedisURI address;
  private final Hmac names;
  private final LogPositions positions;
  private final Outages outages = new Outages(System::nanoTime);
  private @Nullable CompletableFuture<StatefulRedisConnection<byte[], byte[]>> connection;
  private volatile long leftAloneUntil = System.nanoTime();

  RedisRepresentations(
      @Value("${marquee.web.cache.redis-url}") String url,
      TokenSettings tokens,
      LogPositions positions) {
    this.address = RedisURI.create(url);
    this.names = Hmac.derived(tokens.secrets().getFirst(), "marquee shared answers");
    this.positions = positions;
    this.resources = ClientResources.builder().reconnectDelay(Delay.constant(LEFT_ALONE)).build();
    this.client = RedisClient.create(resources);
    client.setOptions(
        ClientOptions.builder()
            .disconnectedBehavior(ClientOptions.DisconnectedBehavior.REJECT_COMMANDS)
            .timeoutOptions(TimeoutOptions.enabled(PATIENCE))
            .socketOptions(
                SocketOptions.builder().connectTimeout(LEFT_ALONE).keepAlive(true).build())
            .build());
  }

  @Override
  public boolean mayHave(AnswerKey key) {
    return key.mayBeKept() && leftAloneUntil - System.nanoTime() <= 0;
  }

  @Override
  public CompletionStage<@Nullable Representation> find(AnswerKey key) {
    var redis = connected();
    return redis == null
        ? CompletableFuture.completedStage(null)
        : redis
            .async()
            .get(name(key))
            .thenApply(this::read)
            .whenComplete(this::judge)
            .exceptionally(_ -> null);
  }

  @Override
  public void keep(AnswerKey key, Representation answer, long position) {
    var redis = mayHave(key) ? connected() : null;
    if (redis != null) {
      var value = new Envelope(position, answer).write();
      var lifetime = SetArgs.Builder.ex(CacheSettings.LONGEST);
      var _ = redis.async().set(name(key), value, lifetime).whenComplete(this::judge);
    }
  }

  @Override
  @PreDestroy
  public void close() {
    client.shutdown(0, 1, TimeUnit.SECONDS);
    var _ = resources.shutdown(0, 1, TimeUnit.SECONDS);
  }

  /**
   * The connection, if there is one; else it is being made. One that breaks is mended by itself.
   */
  private synchronized @Nullable StatefulRedisConnection<byte[], byte[]> connected() {
    if (connection == null || connection.isCompletedExceptionally()) {
      connection = client.connectAsync(ByteArrayCodec.INSTANCE, address).toCompletableFuture();
      var _ = connection.whenComplete(this::judge);
    }
    return connection.isCompletedExceptionally() ? null : connection.getNow(null);
  }

  private @Nullable Representation read(byte @Nullable [] found) {
    if (found == null) {
      return null;
    }
    try {
      var envelope = Envelope.read(found);
      return envelope.answer().at(positions.momentAt(envelope.position()));
    } catch (IllegalArgumentException foreign) {
      return null;
    }
  }

  private void judge(@Nullable Object answer, @Nullable Throwable failure) {
    if (failure != null) {
      leftAloneUntil = System.nanoTime() + LEFT_ALONE.toNanos();
    }
    if (outages.isNews(failure == null)) {
      LOG.warn("Redis is {}", failure == null ? "back" : "away: " + failure);
    }
  }

  /** One that says nothing, and that nobody makes who has another secret. */
  private byte[] name(AnswerKey key) {
    var asked = key.signedIn() + " " + key.prefix() + " " + key.target();
    return names.of(asked.getBytes(StandardCharsets.UTF_8));
  }
}
