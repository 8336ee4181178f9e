package dev.marquee.web.auth;

import dev.marquee.application.auth.ClientInfo;
import dev.marquee.application.auth.PasswordPolicy;
import dev.marquee.application.auth.PasswordResetService;
import dev.marquee.web.access.Audience;
import dev.marquee.web.access.OpenTo;
import dev.marquee.web.input.JsonBody;
import io.micronaut.context.annotation.Requires;
import io.micronaut.core.util.StringUtils;
import io.micronaut.http.HttpResponse;
import io.micronaut.http.annotation.Body;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Post;

/** For who forgot a password; there only where letters are sent. */
@Controller("/auth/password-reset")
@OpenTo(Audience.EVERYONE)
@Requires(property = "marquee.web.password-reset", notEquals = StringUtils.FALSE)
final class PasswordResetController {

  private final PasswordResetService resets;
  private final PasswordPolicy passwords;

  PasswordResetController(PasswordResetService resets, PasswordPolicy passwords) {
    this.resets = resets;
    this.passwords = passwords;
  }

  /** 202 whether the address is an account's or not. */
  @Post
  HttpResponse<Void> request(@Body JsonBody body, ClientInfo client) {
    resets.request(client, PasswordResetJson.address(body));
    return HttpResponse.accepted();
  }

  @Post("/confirm")
  HttpResponse<Void> confirm(@Body JsonBody body) {
    var wanted = PasswordResetJson.Confirmation.of(body, passwords);
    resets.confirm(wanted.token(), wanted.password());
    return HttpResponse.noContent();
  }
}
