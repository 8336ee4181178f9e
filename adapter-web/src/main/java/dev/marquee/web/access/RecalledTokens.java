package dev.marquee.web.access;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import com.github.benmanes.caffeine.cache.stats.CacheStats;
import com.github.benmanes.caffeine.cache.stats.ConcurrentStatsCounter;
import dev.marquee.application.auth.AuthService;
import dev.marquee.application.auth.Authenticated;
import dev.marquee.application.auth.Digest;
import dev.marquee.application.change.Freshness;
import dev.marquee.application.change.Topic;
import dev.marquee.domain.access.Actor;
import dev.marquee.domain.error.Unauthenticated;
import dev.marquee.domain.user.UserId;
import dev.marquee.web.server.CacheSettings;
import io.micronaut.context.BeanProvider;
import jakarta.inject.Singleton;
import java.time.Clock;
import java.util.List;
import java.util.Optional;

/**
 * Access tokens that were checked once, so that they need not be again: until they expire, or
 * session or account change. They are known by their digests, and cannot be read out of here.
 */
@Singleton
public final class RecalledTokens {

  private record Recalled(Authenticated caller, long moment, List<Topic> about) {}

  private final boolean off;

  /** Made with the first token: who only counts what is here may have no keys. */
  private final BeanProvider<AuthService> auth;

  private final Freshness freshness;
  private final Clock clock;
  private final ConcurrentStatsCounter uses = new ConcurrentStatsCounter();
  private final Cache<String, Recalled> tokens;

  RecalledTokens(
      BeanProvider<AuthService> auth, Freshness freshness, Clock clock, CacheSettings settings) {
    this.off = settings.isOff();
    this.auth = auth;
    this.freshness = freshness;
    this.clock = clock;
    this.tokens =
        Caffeine.newBuilder()
            .maximumSize(settings.tokens())
            .expireAfterWrite(CacheSettings.LONGEST)
            .build();
  }

  /**
   * Who calls, if that is known; it never blocks.
   *
   * @param credentials the values of {@code Authorization}, as they were sent
   */
  public Optional<Authenticated> recall(List<String> credentials) {
    if (off) {
      return Optional.empty();
    }
    try {
      return Credential.bearer(credentials, Audience.EVERYONE).flatMap(this::recall);
    } catch (Unauthenticated invalid) {
      return Optional.empty();
    }
  }

  /**
   * Who calls, looked up where that is not known. Nobody where the credentials are to be refused.
   *
   * @param credentials the values of {@code Authorization}, as they were sent
   */
  public Optional<Actor> admit(List<String> credentials) {
    try {
      return Credential.bearer(credentials, Audience.EVERYONE)
          .<Optional<Actor>>map(token -> Optional.of(know(token).member()))
          .orElseGet(() -> Optional.of(Actor.anonymous()));
    } catch (Unauthenticated invalid) {
      return Optional.empty();
    }
  }

  private Authenticated know(String token) {
    return recall(token).orElseGet(() -> authenticate(token));
  }

  /** Who shows a token, if that is known. */
  Optional<Authenticated> recall(String token) {
    var recalled =
        Optional.ofNullable(tokens.getIfPresent(Digest.of(token)))
            .filter(known -> freshness.holds(known.moment(), known.about()))
            .map(Recalled::caller)
            .filter(caller -> clock.instant().isBefore(caller.until()));
    recalled.ifPresentOrElse(_ -> uses.recordHits(1), () -> uses.recordMisses(1));
    return recalled;
  }

  /** How often a token was shown, and known. */
  public CacheStats uses() {
    return uses.snapshot();
  }

  /** How many are known. */
  public long size() {
    return tokens.estimatedSize();
  }

  /**
   * Who shows a token, looked up.
   *
   * @throws Unauthenticated {@code invalid_token}
   */
  Authenticated authenticate(String token) {
    var moment = freshness.moment();
    var caller = auth.get().authenticate(token);
    if (!off) {
      var about =
          List.of(Topic.session(caller.session()), Topic.user(new UserId(caller.member().id())));
      tokens.put(Digest.of(token), new Recalled(caller, moment, about));
    }
    return caller;
  }
}
