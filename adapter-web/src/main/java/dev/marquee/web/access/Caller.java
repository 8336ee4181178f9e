package dev.marquee.web.access;

import dev.marquee.application.auth.Authenticated;
import dev.marquee.domain.access.Actor;
import dev.marquee.domain.error.Unauthenticated;
import io.micronaut.http.HttpRequest;
import java.util.Optional;

/** Remembers, along with a request, who makes it. */
final class Caller {

  private static final String ATTRIBUTE = "dev.marquee.caller";

  private Caller() {}

  static void set(HttpRequest<?> request, Authenticated caller) {
    request.setAttribute(ATTRIBUTE, caller);
  }

  static Actor of(HttpRequest<?> request) {
    return find(request).<Actor>map(Authenticated::member).orElseGet(Actor::anonymous);
  }

  /**
   * Who is signed in.
   *
   * @throws Unauthenticated {@code not_authenticated} when nobody is
   */
  static Authenticated signedIn(HttpRequest<?> request) {
    return find(request).orElseThrow(() -> new Unauthenticated("not_authenticated"));
  }

  static Optional<Authenticated> find(HttpRequest<?> request) {
    return request.getAttribute(ATTRIBUTE, Authenticated.class);
  }
}
