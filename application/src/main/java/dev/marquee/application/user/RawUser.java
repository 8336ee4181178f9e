package dev.marquee.application.user;

import dev.marquee.domain.error.Violation;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * An account from another program before anything of it was judged.
 *
 * @param line where it stands, from 1
 * @param fields what is said of it, as text, by the names below; what is unknown is left out
 * @param unreadable what is there and is no text, with no field where it is the line as a whole;
 *     such an account is refused
 */
public record RawUser(long line, Map<String, String> fields, List<Violation> unreadable) {

  public static final String USERNAME = "username";
  public static final String EMAIL = "email";

  /** {@code user}, where left out, or {@code admin}. */
  public static final String ROLE = "role";

  /** {@code true}, where left out, or {@code false}. */
  public static final String ACTIVE = "active";

  /** bcrypt in modular crypt format, or Argon2id in PHC string format. */
  public static final String PASSWORD_HASH = "password_hash";

  /** ISO 8601 with an offset; where left out, now. */
  public static final String CREATED_AT = "created_at";

  /** All there are. */
  public static final Set<String> FIELDS =
      Set.of(USERNAME, EMAIL, ROLE, ACTIVE, PASSWORD_HASH, CREATED_AT);

  public RawUser {
    fields = Map.copyOf(fields);
    unreadable = List.copyOf(unreadable);
  }
}
