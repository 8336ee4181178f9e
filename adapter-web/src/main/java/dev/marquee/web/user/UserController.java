package dev.marquee.web.user;

import dev.marquee.application.user.AccountService;
import dev.marquee.application.user.UserService;
import dev.marquee.domain.access.Actor;
import dev.marquee.domain.user.UserId;
import dev.marquee.web.access.Audience;
import dev.marquee.web.access.OpenTo;
import dev.marquee.web.cache.Keep;
import dev.marquee.web.condition.Conditions;
import dev.marquee.web.input.JsonBody;
import dev.marquee.web.input.PathId;
import dev.marquee.web.input.QueryParams;
import dev.marquee.web.page.Paging;
import dev.marquee.web.server.Links;
import io.micronaut.http.HttpResponse;
import io.micronaut.http.MediaType;
import io.micronaut.http.annotation.Body;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Delete;
import io.micronaut.http.annotation.Get;
import io.micronaut.http.annotation.Patch;
import java.util.List;

@Controller("/users")
final class UserController {

  private final UserService users;
  private final AccountService accounts;
  private final ProfileAnswers answers;
  private final UserJsonMapper json;

  UserController(
      UserService users, AccountService accounts, ProfileAnswers answers, UserJsonMapper json) {
    this.users = users;
    this.accounts = accounts;
    this.answers = answers;
    this.json = json;
  }

  @Get
  @OpenTo(Audience.ADMINS)
  HttpResponse<List<UserJson.Account>> list(Actor actor, QueryParams query, Paging paging) {
    var wanted = query.read(paging::read);
    return paging.answer(users.list(actor, wanted).map(json::account));
  }

  @Get("/{id}")
  @OpenTo(Audience.EVERYONE)
  HttpResponse<UserJson.Profile> profile(
      Actor actor, String id, Links links, Conditions conditions, Keep keep) {
    var profile = users.profile(actor, userId(id), ProfileAnswers.NEWEST);
    var answer = answers.of(profile, links.prefix());
    return actor instanceof Actor.Anonymous // others may see more
        ? answer.give(conditions, keep)
        : answer.give(conditions);
  }

  @Patch(
      value = "/{id}",
      consumes = {MediaType.APPLICATION_JSON, JsonBody.MERGE_PATCH})
  @OpenTo(Audience.ADMINS)
  HttpResponse<UserJson.Account> edit(
      Actor actor, String id, @Body JsonBody body, Conditions conditions) {
    var changes = AccountJson.administer(body);
    var userId = userId(id);
    var user = accounts.edit(actor, userId, changes, UserTags.expected(conditions, userId));
    return UserTags.of(user).on(HttpResponse.ok(json.account(user)));
  }

  @Delete("/{id}")
  @OpenTo(Audience.ADMINS)
  HttpResponse<Void> delete(Actor actor, String id, Conditions conditions) {
    var userId = userId(id);
    accounts.delete(actor, userId, UserTags.expected(conditions, userId));
    return HttpResponse.noContent();
  }

  private static UserId userId(String segment) {
    return PathId.of(segment, "user", UserId::new);
  }
}
