package dev.marquee.domain.movie;

import dev.marquee.domain.access.AccessControlled;
import dev.marquee.domain.access.AccessRule;
import dev.marquee.domain.access.Permission;
import dev.marquee.domain.access.Principal;
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
}
