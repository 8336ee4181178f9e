package dev.marquee.web.access;

import static java.util.concurrent.CompletableFuture.completedStage;

import dev.marquee.application.audit.Action;
import dev.marquee.application.audit.Audit;
import dev.marquee.application.auth.Authenticated;
import dev.marquee.domain.access.Actor;
import dev.marquee.domain.error.Forbidden;
import dev.marquee.domain.error.Unauthenticated;
import io.micronaut.http.HttpRequest;
import io.micronaut.http.annotation.RequestFilter;
import io.micronaut.http.annotation.ServerFilter;
import io.micronaut.scheduling.TaskExecutors;
import io.micronaut.web.router.RouteAttributes;
import io.micronaut.web.router.RouteInfo;
import io.micronaut.web.router.UriRouteInfo;
import jakarta.inject.Named;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.ExecutorService;

/**
 * Refuses whom a route is not for, before any of the request is read. What has no route passes: it
 * is not found, with a token or without.
 */
@ServerFilter(ServerFilter.MATCH_ALL_PATTERN)
final class AccessFilter {

  private final RecalledTokens tokens;
  private final Audit audit;
  private final ExecutorService blocking;

  AccessFilter(
      RecalledTokens tokens, Audit audit, @Named(TaskExecutors.BLOCKING) ExecutorService blocking) {
    this.tokens = tokens;
    this.audit = audit;
    this.blocking = blocking;
  }

  /** Answers the request, to go on with: a stage that ends with nothing would end the exchange. */
  @RequestFilter
  CompletionStage<HttpRequest<?>> admit(HttpRequest<?> request) {
    var route = RouteAttributes.getRouteInfo(request);
    return route.isPresent() ? admit(request, route.get()) : completedStage(request);
  }

  private CompletionStage<HttpRequest<?>> admit(HttpRequest<?> request, RouteInfo<?> route) {
    var audience = route.getAnnotationMetadata().enumValue(OpenTo.class, Audience.class);
    var token = Credential.bearer(request.getHeaders(), audience.orElse(Audience.EVERYONE));
    if (token.isEmpty()) {
      admit(Actor.anonymous(), audience);
      return completedStage(request);
    }
    var recalled = tokens.recall(token.get()).filter(caller -> mayCall(caller, audience));
    if (recalled.isPresent()) {
      Caller.set(request, recalled.get());
      return completedStage(request);
    }
    return CompletableFuture.supplyAsync(
        () -> {
          var caller = tokens.authenticate(token.get());
          Caller.set(request, caller);
          try {
            admit(caller.member(), audience);
          } catch (Forbidden refusal) {
            var called = Map.of("route", request.getMethodName() + " " + path(route));
            audit.refused(
                caller.member(), Action.ACCESS_REFUSED, Optional.empty(), refusal, called);
            throw refusal;
          }
          return request;
        },
        blocking);
  }

  /** As it is declared: what was called may hold anything. */
  private static String path(RouteInfo<?> route) {
    return route instanceof UriRouteInfo<?, ?> uri ? uri.getUriMatchTemplate().toPathString() : "?";
  }

  /** Whoever is refused is looked up, and noted. */
  private static boolean mayCall(Authenticated caller, Optional<Audience> audience) {
    try {
      admit(caller.member(), audience);
      return true;
    } catch (Forbidden refusal) {
      return false;
    }
  }

  private static void admit(Actor actor, Optional<Audience> audience) {
    switch (audience.orElseThrow(() -> new Forbidden("not_allowed"))) {
      case EVERYONE, OAUTH_CLIENTS -> {}
      case MEMBERS -> {
        if (actor instanceof Actor.Anonymous) {
          throw new Unauthenticated("not_authenticated");
        }
      }
      case ADMINS -> actor.requireAdmin();
    }
  }
}
