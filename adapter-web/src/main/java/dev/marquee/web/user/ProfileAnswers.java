package dev.marquee.web.user;

import static java.util.stream.Collectors.toMap;

import dev.marquee.application.change.Topic;
import dev.marquee.application.user.Profile;
import dev.marquee.application.user.UserService;
import dev.marquee.domain.access.Actor;
import dev.marquee.domain.shared.PageRequest;
import dev.marquee.domain.user.UserId;
import dev.marquee.web.cache.AnswerKey;
import dev.marquee.web.cache.JointRead;
import dev.marquee.web.cache.OpenAnswer;
import io.micronaut.core.type.Argument;
import io.micronaut.http.HttpResponse;
import jakarta.inject.Singleton;
import java.util.Map;
import java.util.Optional;

/** How accounts are answered with their posts. */
@Singleton
final class ProfileAnswers implements JointRead<UserId, UserJson.Profile> {

  /** Which posts come along. */
  static final PageRequest NEWEST = PageRequest.first(100);

  private final UserService users;
  private final UserJsonMapper json;

  ProfileAnswers(UserService users, UserJsonMapper json) {
    this.users = users;
    this.json = json;
  }

  /** Without a link to more of the posts. */
  OpenAnswer<UserJson.Profile> of(Profile profile) {
    var id = profile.user().id();
    return OpenAnswer.of(
        UserTags.of(profile),
        HttpResponse.ok(json.profile(profile)),
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
  public Optional<UserId> question(AnswerKey asked) {
    return asked.signedIn() ? Optional.empty() : asked.idBehind("/users/", UserId::new);
  }

  @Override
  public Map<UserId, OpenAnswer<UserJson.Profile>> answer(Map<UserId, Actor> asked) {
    return users.profiles(Actor.anonymous(), asked.keySet(), NEWEST).stream()
        .filter(profile -> !profile.posts().more())
        .collect(toMap(profile -> profile.user().id(), this::of));
  }
}
