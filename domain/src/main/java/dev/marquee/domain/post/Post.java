package dev.marquee.domain.post;

import dev.marquee.domain.access.AccessControlled;
import dev.marquee.domain.access.AccessRule;
import dev.marquee.domain.access.Actor;
import dev.marquee.domain.access.Permission;
import dev.marquee.domain.access.Principal;
import dev.marquee.domain.error.Forbidden;
import dev.marquee.domain.user.UserId;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/**
 * Something a member wrote. Everybody reads it once it is published; until then it exists only for
 * its author and admins, and only they change it ever.
 *
 * @param version grows by one with each stored change, from 1
 */
public record Post(
    PostId id,
    UserId author,
    PostTitle title,
    PostContent content,
    PostState state,
    Instant createdAt,
    Instant updatedAt,
    long version)
    implements AccessControlled {

  @Override
  public List<AccessRule> accessRules() {
    var author = AccessRule.allowAll(this.author.principal());
    var admin = AccessRule.allowAll(Principal.ADMIN);
    return state.isPublished()
        ? List.of(AccessRule.allow(Principal.EVERYONE, Permission.VIEW), author, admin)
        : List.of(author, admin);
  }

  /**
   * The post after an edit; storing it raises its version.
   *
   * @throws Forbidden when the actor is neither its author nor an admin
   */
  public Post edit(Actor actor, PostChanges changes, Instant now) {
    actor.require(this, Permission.EDIT);
    return new Post(
        id,
        author,
        changes.title().from(title),
        changes.content().from(content),
        changes.publication().applyTo(state, now),
        createdAt,
        now,
        version);
  }

  /**
   * The post as it is published by its schedule, once that moment has come; storing it raises its
   * version. It counts as published since the moment that was planned, however late that is done.
   *
   * @return empty when it is not scheduled, or for later
   */
  public Optional<Post> published(Instant now) {
    return state instanceof PostState.Scheduled scheduled && !scheduled.publishAt().isAfter(now)
        ? Optional.of(
            new Post(
                id,
                author,
                title,
                content,
                PostState.published(scheduled.publishAt()),
                createdAt,
                now,
                version))
        : Optional.empty();
  }
}
