package dev.marquee.domain.access;

import dev.marquee.domain.error.Forbidden;
import dev.marquee.domain.error.Unauthenticated;
import java.util.Set;

/**
 * Who acts. Every use case that is not open to all takes one and checks it, whichever way the call
 * came in.
 */
public sealed interface Actor {

  /** Nobody in particular. */
  static Actor anonymous() {
    return new Anonymous();
  }

  /** Everything a rule may know this actor by. */
  Set<Principal> principals();

  /** Whether the access list of the thing lets this actor do it. */
  default boolean may(AccessControlled thing, Permission permission) {
    return AccessRule.decide(thing.accessRules(), principals(), permission);
  }

  /**
   * Ends what the access list of the thing does not let this actor do.
   *
   * @throws Unauthenticated when nobody is known and it is not allowed to everyone
   * @throws Forbidden when the access list does not let this actor do it
   */
  default void require(AccessControlled thing, Permission permission) {
    if (!may(thing, permission)) {
      throw refusal("not_allowed");
    }
  }

  /**
   * Ends what is for admins only.
   *
   * @throws Unauthenticated when nobody is known
   * @throws Forbidden when the actor is no admin
   */
  default void requireAdmin() {
    if (!isAdmin()) {
      throw refusal("admin_only");
    }
  }

  default boolean isAdmin() {
    return principals().contains(Principal.ADMIN);
  }

  private RuntimeException refusal(String code) {
    return this instanceof Anonymous
        ? new Unauthenticated("not_authenticated")
        : new Forbidden(code);
  }

  /** Nobody in particular. */
  record Anonymous() implements Actor {
    @Override
    public Set<Principal> principals() {
      return Set.of(Principal.EVERYONE);
    }
  }

  /**
   * A signed-in account.
   *
   * @param id of the account
   * @param role its role's name
   */
  record Member(long id, String role) implements Actor {
    @Override
    public Set<Principal> principals() {
      return Set.of(
          Principal.EVERYONE, Principal.AUTHENTICATED, Principal.user(id), Principal.role(role));
    }
  }

  /**
   * A person at the shell, or a job: acts with the rights of an admin, and belongs to no account.
   *
   * @param name for the audit trail, such as the login name of the shell
   */
  record Operator(String name) implements Actor {
    @Override
    public Set<Principal> principals() {
      return Set.of(Principal.EVERYONE, Principal.AUTHENTICATED, Principal.ADMIN);
    }

    @Override
    public boolean isAdmin() {
      return true;
    }
  }
}
