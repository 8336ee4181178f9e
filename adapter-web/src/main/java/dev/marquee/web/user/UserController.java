package dev.marquee.web.user;

import dev.marquee.application.user.UserService;
import dev.marquee.domain.access.Actor;
import dev.marquee.domain.shared.PageRequest;
import dev.marquee.domain.user.UserId;
import dev.marquee.web.access.Audience;
import dev.marquee.web.access.OpenTo;
import dev.marquee.web.input.PathId;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Get;

@Controller("/users")
final class UserController {

  private static final PageRequest NEWEST = PageRequest.first(100);

  private final UserService users;
  private final UserJsonMapper json;

  UserController(UserService users, UserJsonMapper json) {
    this.users = users;
    this.json = json;
  }

  @Get("/{id}")
  @OpenTo(Audience.EVERYONE)
  UserJson.Profile profile(Actor actor, String id) {
    return json.profile(users.profile(actor, PathId.of(id, "user", UserId::new), NEWEST));
  }
}
