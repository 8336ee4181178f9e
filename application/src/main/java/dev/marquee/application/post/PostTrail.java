package dev.marquee.application.post;

import dev.marquee.application.audit.Action;
import dev.marquee.application.audit.Audit;
import dev.marquee.application.audit.Differences;
import dev.marquee.application.audit.Subject;
import dev.marquee.domain.access.Actor;
import dev.marquee.domain.post.Post;

/** What the audit trail says of an edit of a post. */
record PostTrail(Post before, Post after) {

  void writeTo(Audit audit, Actor actor) {
    var published = after.state().isPublished() && !before.state().isPublished();
    audit.done(
        actor,
        published ? Action.POST_PUBLISHED : Action.POST_UPDATED,
        Subject.of(after.id()),
        new Differences<>(before, after)
            .in("title", Post::title)
            .in("content", Post::content)
            .in("state", Post::state)
            .asDetails());
  }
}
