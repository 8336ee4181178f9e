package dev.marquee.web.auth;

import dev.marquee.application.auth.AuthService;
import dev.marquee.application.user.UserService;
import dev.marquee.domain.user.UserRepository;
import dev.marquee.web.access.Audience;
import dev.marquee.web.access.OpenTo;
import dev.marquee.web.input.Form;
import dev.marquee.web.input.JsonBody;
import dev.marquee.web.problem.Sentence;
import dev.marquee.web.server.Links;
import io.micronaut.http.HttpHeaders;
import io.micronaut.http.HttpResponse;
import io.micronaut.http.MediaType;
import io.micronaut.http.annotation.Body;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Post;

@Controller
final class AuthController {

  private final AuthService auth;
  private final UserService users;

  AuthController(AuthService auth, UserService users) {
    this.auth = auth;
    this.users = users;
  }

  @Post("/auth/register")
  @OpenTo(Audience.EVERYONE)
  @Sentence(of = UserRepository.TAKEN, detail = "Username or email already exists")
  HttpResponse<AuthJson.Registered> register(@Body JsonBody body, Links links) {
    var wanted = AuthJson.Registration.of(body);
    var user = users.register(wanted.username(), wanted.email(), wanted.password());
    return HttpResponse.created(
        AuthJson.Registered.of(user), links.to("/users/" + user.id().value()));
  }

  @Post(
      uris = {"/auth/token", "/auth/login", "/token"},
      consumes = {MediaType.APPLICATION_FORM_URLENCODED, MediaType.MULTIPART_FORM_DATA})
  @OpenTo(Audience.OAUTH_CLIENTS)
  @Sentence(
      of = "invalid_credentials",
      detail = "Incorrect username or password",
      error = "invalid_grant")
  HttpResponse<AuthJson.Token> token(@Body Form form) {
    var grant = AuthJson.PasswordGrant.of(form);
    var token = auth.login(grant.username(), grant.password());
    return HttpResponse.ok(AuthJson.Token.of(token)).header(HttpHeaders.CACHE_CONTROL, "no-store");
  }
}
