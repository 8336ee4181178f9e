package dev.marquee.web.user;

import dev.marquee.application.auth.Authenticated;
import dev.marquee.application.auth.SessionId;
import dev.marquee.application.auth.SessionService;
import dev.marquee.domain.access.Actor;
import dev.marquee.web.access.Audience;
import dev.marquee.web.access.OpenTo;
import dev.marquee.web.input.PathId;
import io.micronaut.http.HttpResponse;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Delete;
import io.micronaut.http.annotation.Get;
import java.util.List;

/** The caller's own sessions. */
@Controller("/users/me/sessions")
@OpenTo(Audience.MEMBERS)
final class SessionController {

  private final SessionService sessions;

  SessionController(SessionService sessions) {
    this.sessions = sessions;
  }

  @Get
  List<SessionJson> list(Authenticated caller) {
    return sessions.list(caller.member()).stream()
        .map(session -> SessionJson.of(session, caller.session()))
        .toList();
  }

  @Delete
  HttpResponse<Void> endAll(Actor.Member actor) {
    sessions.endAll(actor);
    return HttpResponse.noContent();
  }

  @Delete("/{id}")
  HttpResponse<Void> end(Actor.Member actor, String id) {
    sessions.end(actor, PathId.of(id, "session", SessionId::new));
    return HttpResponse.noContent();
  }
}
