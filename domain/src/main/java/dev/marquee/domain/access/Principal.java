package dev.marquee.domain.access;

/** Whom a rule speaks of. */
public sealed interface Principal {

  Principal EVERYONE = new Everyone();
  Principal AUTHENTICATED = new Authenticated();
  Principal ADMIN = role("admin");

  static Principal user(long id) {
    return new User(id);
  }

  static Principal role(String name) {
    return new Role(name);
  }

  /** Written {@code everyone}. */
  record Everyone() implements Principal {
    @Override
    public String toString() {
      return "everyone";
    }
  }

  /** Everybody who proved who they are; written {@code authenticated}. */
  record Authenticated() implements Principal {
    @Override
    public String toString() {
      return "authenticated";
    }
  }

  /** One account; written {@code user:ID}. */
  record User(long id) implements Principal {
    @Override
    public String toString() {
      return "user:" + id;
    }
  }

  /** Every account with a role; written {@code role:NAME}. */
  record Role(String name) implements Principal {
    @Override
    public String toString() {
      return "role:" + name;
    }
  }
}
