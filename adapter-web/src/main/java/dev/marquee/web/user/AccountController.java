package dev.marquee.web.user;

import dev.marquee.application.auth.Authenticated;
import dev.marquee.application.auth.ClientInfo;
import dev.marquee.application.auth.PasswordPolicy;
import dev.marquee.application.auth.PasswordService;
import dev.marquee.application.user.AccountService;
import dev.marquee.application.user.UserService;
import dev.marquee.domain.access.Actor;
import dev.marquee.domain.user.UserId;
import dev.marquee.web.access.Audience;
import dev.marquee.web.access.OpenTo;
import dev.marquee.web.condition.Conditions;
import dev.marquee.web.input.JsonBody;
import io.micronaut.http.HttpResponse;
import io.micronaut.http.MediaType;
import io.micronaut.http.annotation.Body;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Delete;
import io.micronaut.http.annotation.Get;
import io.micronaut.http.annotation.Patch;
import io.micronaut.http.annotation.Put;

/** The caller's own account. */
@Controller("/users/me")
@OpenTo(Audience.MEMBERS)
final class AccountController {

  private final UserService users;
  private final AccountService accounts;
  private final PasswordService passwords;
  private final PasswordPolicy policy;
  private final UserJsonMapper json;

  AccountController(
      UserService users,
      AccountService accounts,
      PasswordService passwords,
      PasswordPolicy policy,
      UserJsonMapper json) {
    this.users = users;
    this.accounts = accounts;
    this.passwords = passwords;
    this.policy = policy;
    this.json = json;
  }

  @Get
  HttpResponse<UserJson.Account> get(Actor.Member actor, Conditions conditions) {
    var user = users.me(actor);
    return conditions.answer(UserTags.of(user), HttpResponse.ok(json.account(user)));
  }

  @Patch(consumes = {MediaType.APPLICATION_JSON, JsonBody.MERGE_PATCH})
  HttpResponse<UserJson.Account> edit(
      Actor.Member actor, @Body JsonBody body, Conditions conditions) {
    var changes = AccountJson.edit(body);
    var id = new UserId(actor.id());
    var user = accounts.edit(actor, id, changes, UserTags.expected(conditions, id));
    return UserTags.of(user).on(HttpResponse.ok(json.account(user)));
  }

  @Delete
  HttpResponse<Void> delete(Actor.Member actor, Conditions conditions) {
    var id = new UserId(actor.id());
    accounts.delete(actor, id, UserTags.expected(conditions, id));
    return HttpResponse.noContent();
  }

  @Put("/password")
  HttpResponse<Void> changePassword(Authenticated caller, ClientInfo client, @Body JsonBody body) {
    var wanted = AccountJson.NewPassword.of(body, policy);
    passwords.change(caller, client, wanted.current(), wanted.password());
    return HttpResponse.noContent();
  }
}
