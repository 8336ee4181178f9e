package dev.marquee.web.auth;

import dev.marquee.application.auth.AuthService;
import dev.marquee.application.auth.Authenticated;
import dev.marquee.application.auth.ClientInfo;
import dev.marquee.application.auth.RefreshToken;
import dev.marquee.application.auth.SessionService;
import dev.marquee.application.auth.SignedIn;
import dev.marquee.web.access.Audience;
import dev.marquee.web.access.OpenTo;
import dev.marquee.web.input.Form;
import dev.marquee.web.input.Param;
import dev.marquee.web.problem.Sentence;
import io.micronaut.http.HttpHeaders;
import io.micronaut.http.HttpResponse;
import io.micronaut.http.MediaType;
import io.micronaut.http.annotation.Body;
import io.micronaut.http.annotation.Consumes;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Post;

/** Tokens: given out, traded in, taken back. */
@Controller
@OpenTo(Audience.OAUTH_CLIENTS)
@Consumes({MediaType.APPLICATION_FORM_URLENCODED, MediaType.MULTIPART_FORM_DATA})
final class TokenController {

  private final AuthService auth;
  private final SessionService sessions;

  TokenController(AuthService auth, SessionService sessions) {
    this.auth = auth;
    this.sessions = sessions;
  }

  @Post(uris = {"/auth/token", "/auth/login", "/token"})
  @Sentence(
      of = "invalid_credentials",
      detail = "Incorrect username or password",
      error = "invalid_grant")
  @Sentence(
      of = "invalid_refresh_token",
      detail = "Could not validate credentials",
      error = "invalid_grant")
  HttpResponse<AuthJson.Token> token(@Body Form form, ClientInfo client) {
    var pair = signIn(Grant.of(form), client);
    return HttpResponse.ok(AuthJson.Token.of(pair)).header(HttpHeaders.CACHE_CONTROL, "no-store");
  }

  /** RFC 7009: 200 whatever the token was. */
  @Post("/auth/revoke")
  HttpResponse<Void> revoke(@Body Form form) {
    sessions.revoke(form.read(in -> in.required("token", Param::text)));
    return HttpResponse.ok();
  }

  @Post("/auth/logout")
  @OpenTo(Audience.MEMBERS)
  @Consumes(MediaType.ALL)
  HttpResponse<Void> logout(Authenticated caller) {
    sessions.logout(caller);
    return HttpResponse.noContent();
  }

  private SignedIn signIn(Grant grant, ClientInfo client) {
    return switch (grant) {
      case Grant.Password(var username, var password) -> auth.login(username, password, client);
      case Grant.Refresh(var token) -> auth.refresh(new RefreshToken(token));
    };
  }
}
