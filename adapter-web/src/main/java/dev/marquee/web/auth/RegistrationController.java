package dev.marquee.web.auth;

import dev.marquee.application.auth.ClientInfo;
import dev.marquee.application.auth.PasswordPolicy;
import dev.marquee.application.user.RegistrationService;
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

  private final RegistrationService registration;
  private final PasswordPolicy passwords;

  RegistrationController(RegistrationService registration, PasswordPolicy passwords) {
    this.registration = registration;
    this.passwords = passwords;
  }

  @Post("/register")
  @Sentence(of = UserRepository.TAKEN, detail = "Username or email already exists")
  HttpResponse<AuthJson.Registered> register(@Body JsonBody body, ClientInfo client, Links links) {
    var wanted = AuthJson.Registration.of(body, passwords);
    var user = registration.register(client, wanted.username(), wanted.email(), wanted.password());
    return HttpResponse.created(
        AuthJson.Registered.of(user), links.to("/users/" + user.id().value()));
  }
}
