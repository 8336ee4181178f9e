package dev.marquee.application.user;

import dev.marquee.application.audit.Action;
import dev.marquee.application.audit.Audit;
import dev.marquee.application.audit.Differences;
import dev.marquee.application.audit.Subject;
import dev.marquee.domain.access.Actor;
import dev.marquee.domain.user.User;
import java.util.Map;

/** What the audit trail says of an edit of an account: a line for each kind of change. */
record AccountTrail(User before, User after) {

  void writeTo(Audit audit, Actor actor) {
    var subject = Subject.of(after.id());
    var differences =
        new Differences<>(before, after).in("username", User::username).in("email", User::email);
    if (differences.any()) {
      audit.done(actor, Action.USER_UPDATED, subject, differences.asDetails());
    }
    if (before.role() != after.role()) {
      var roles = Map.of("from", before.role().label(), "to", after.role().label());
      audit.done(actor, Action.USER_GRANTED, subject, roles);
    }
    if (before.active() != after.active()) {
      audit.done(actor, after.active() ? Action.USER_ENABLED : Action.USER_DISABLED, subject);
    }
  }
}
