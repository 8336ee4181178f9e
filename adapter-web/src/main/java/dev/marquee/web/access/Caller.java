package dev.marquee.web.access;

import dev.marquee.domain.access.Actor;
import io.micronaut.http.HttpRequest;

/** Remembers, along with a request, who makes it. */
final class Caller {

  private static final String ATTRIBUTE = "dev.marquee.actor";

  private Caller() {}

  static void set(HttpRequest<?> request, Actor actor) {
    request.setAttribute(ATTRIBUTE, actor);
  }

  static Actor of(HttpRequest<?> request) {
    return request.getAttribute(ATTRIBUTE, Actor.class).orElse(Actor.anonymous());
  }
}
