package dev.marquee.web.user;

import static java.util.stream.Collectors.groupingBy;

import dev.marquee.application.change.Topic;
import dev.marquee.application.user.Profile;
import dev.marquee.application.user.UserService;
import dev.marquee.domain.access.Actor;
import dev.marquee.domain.shared.PageRequest;
import dev.marquee.domain.user.UserId;
import dev.marquee.web.cache.AnswerKey;
import dev.marquee.web.cache.JointRead;
import dev.marquee.web.cache.OpenAnswer;
import dev.marquee.web.page.Cursors;
import dev.marquee.web.page.Paging;
import io.micronaut.core.type.Argument;
import io.micronaut.http.HttpResponse;
import jakarta.inject.Singleton;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** How accounts are answered with their posts. */
@Singleton
final class ProfileAnswers implements JointRead<ProfileAnswers.Wanted, UserJson.Profile> {

  /** A profile as everybody sees it, with links that begin as the caller's own path does. */
  record Wanted(UserId id, String prefix) {}

  /** Which posts come along. */
  static final PageRequest NEWEST = PageRequest.first(100);

  private final UserService users;
  private final UserJsonMapper json;
  private final Cursors cursors;

  ProfileAnswers(UserService users, UserJsonMapper json, Cursors cursors) {
    this.users = users;
    this.json = json;
    this.cursors = cursors;
  }

  /**
   * The whole profile.
   *
   * @param prefix what the caller's own path starts with: {@code /v1} or nothing
   */
  OpenAnswer<UserJson.Profile> of(Profile profile, String prefix) {
    var id = profile.user().id();
    var filterAndOrder = Map.of("user_id", String.valueOf(id.value()), "sort", "-created_at");
    var paging = new Paging(cursors, prefix, "/posts", filterAndOrder);
    return OpenAnswer.of(
        UserTags.of(profile),
        paging.link(HttpResponse.ok(json.profile(profile)), profile.posts()),
        Topic.user(id),
        Topic.postsOf(id));
  }

  @Override
  public String route() {
    return "/users/{id}";
  }

  @Override
  public Argument<UserJson.Profile> body() {
    return Argument.of(UserJson.Profile.class);
  }

  /** Each may come with posts of 4 MB. */
  @Override
  public int most() {
    return 8;
  }

  @Override
  public int lanes() {
    return Math.max(2, CORES);
  }

  /** Whoever is signed in may see more than others. */
  @Override
  public Optional<Wanted> question(AnswerKey asked) {
    return asked.signedIn()
        ? Optional.empty()
        : asked.idBehind("/users/", id -> new Wanted(new UserId(id), asked.prefix()));
  }

  @Override
  public Map<Wanted, OpenAnswer<UserJson.Profile>> answer(Map<Wanted, Actor> asked) {
    var wanted = asked.keySet().stream().collect(groupingBy(Wanted::id));
    var answers = new HashMap<Wanted, OpenAnswer<UserJson.Profile>>();
    for (var profile : users.profiles(Actor.anonymous(), wanted.keySet(), NEWEST)) {
      wanted
          .getOrDefault(profile.user().id(), List.of())
          .forEach(one -> answers.put(one, of(profile, one.prefix())));
    }
    return answers;
  }
}
