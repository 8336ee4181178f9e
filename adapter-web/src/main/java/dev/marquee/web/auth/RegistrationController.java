package dev.marquee.web.auth;

import dev.marquee.application.auth.PasswordPolicy;
import dev.marquee.application.user.UserService;
import dev.marquee.domain.user.UserRepository;
import dev.marquee.web.access.Audience;
import dev.marquee.web.access.OpenTo;
import dev.marquee.web.input.JsonBody;
import dev.marquee.web.problem.Sentence;
import dev.marquee.web.server.Links;
import io.micronaut.http.HttpResponse;
import io.micronaut.http.annotation.Body;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Post;

@Controller("/auth")
@OpenTo(Audience.EVERYONE)
final class RegistrationController {

  private final UserService users;
  private final PasswordPolicy passwords;

  RegistrationController(UserService users, PasswordPolicy passwords) {
    this.users = users;
    this.passwords = passwords;
  }

  @Post("/register")
  @Sentence(of = UserRepository.TAKEN, detail = "Username or email already exists")
  HttpResponse<AuthJson.Registered> register(@Body JsonBody body, Links links) {
    var wanted = AuthJson.Registration.of(body, passwords);
    var user = users.register(wanted.username(), wanted.email(), wanted.password());
    return HttpResponse.created(
        AuthJson.Registered.of(user), links.to("/users/" + user.id().value()));
  }
}
