package dev.marquee.web.user;

import dev.marquee.application.user.Profile;
import dev.marquee.domain.shared.ExpectedVersion;
import dev.marquee.domain.user.User;
import dev.marquee.domain.user.UserId;
import dev.marquee.web.condition.Conditions;
import dev.marquee.web.condition.EntityTag;
import java.util.List;

/** The entity tags of accounts. */
final class UserTags {

  private static final String KIND = "user";

  private UserTags() {}

  static EntityTag of(User user) {
    return EntityTag.of(KIND, user.id().value(), user.version());
  }

  /** A profile changes with its posts too, and is not the same for everybody. */
  static EntityTag of(Profile profile) {
    var posts = profile.posts().map(post -> List.of(post.id().value(), post.version()));
    return of(profile.user()).with(List.of(profile.withPrivate(), posts.items(), posts.more()));
  }

  static ExpectedVersion expected(Conditions conditions, UserId id) {
    return conditions.expected(KIND, id.value());
  }
}
