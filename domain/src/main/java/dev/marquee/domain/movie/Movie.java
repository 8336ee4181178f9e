package dev.marquee.domain.movie;

import dev.marquee.domain.access.AccessControlled;
import dev.marquee.domain.access.AccessRule;
import dev.marquee.domain.access.Actor;
import dev.marquee.domain.access.Permission;
import dev.marquee.domain.access.Principal;
import dev.marquee.domain.error.Forbidden;
import dev.marquee.domain.error.InvalidInput;
import dev.marquee.domain.error.Unauthenticated;
import dev.marquee.domain.error.Violations;
import java.util.List;

/**
 * A film in the catalogue. Everybody who is signed in reads it, admins write it.
 *
 * @param version grows by one with each stored change, from 1
 */
public record Movie(MovieId id, MovieDetails details, long version) implements AccessControlled {

  /** The catalogue as a whole: all its films have one access list. */
  public static final AccessControlled CATALOGUE =
      () ->
          List.of(
              AccessRule.allow(Principal.AUTHENTICATED, Permission.VIEW),
              AccessRule.allowAll(Principal.ADMIN));

  @Override
  public List<AccessRule> accessRules() {
    return CATALOGUE.accessRules();
  }

  /**
   * The film after an edit; storing it raises its version.
   *
   * @throws Unauthenticated when nobody is signed in
   * @throws Forbidden when the actor is no admin
   */
  public Movie edit(Actor actor, MovieChanges changes) {
    actor.require(this, Permission.EDIT);
    return new Movie(id, changes.from(details), version);
  }

  /**
   * The film with other details; storing it raises its version.
   *
   * @throws Unauthenticated when nobody is signed in
   * @throws Forbidden when the actor is no admin
   * @throws InvalidInput {@code required} on {@code rating} when it is known and would not be
   */
  public Movie replace(Actor actor, MovieDetails others) {
    actor.require(this, Permission.EDIT);
    if (details.rating().isPresent() && others.rating().isEmpty()) {
      var violations = new Violations();
      violations.add("rating", "required", "can be replaced, but not cleared");
      violations.throwIfAny();
    }
    return new Movie(id, others, version);
  }
}
