package dev.marquee.persistence;

import dev.marquee.domain.error.Conflict;
import dev.marquee.domain.error.DomainException;
import dev.marquee.domain.error.NotFound;
import dev.marquee.domain.movie.MovieRepository;
import dev.marquee.domain.user.UserRepository;
import java.sql.SQLException;
import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;
import org.postgresql.util.PSQLException;

/**
 * The constraints of the migrations that a caller can run into without a bug, and what they say.
 */
final class ConstraintNames {

  private static final Map<String, Supplier<DomainException>> REFUSALS =
      Map.of(
          "users_username_key_unique", () -> new Conflict(UserRepository.TAKEN),
          "users_email_key_unique", () -> new Conflict(UserRepository.TAKEN),
          "credentials_user_id_exists", () -> new NotFound("user"),
          "posts_author_id_exists", () -> new NotFound("user"),
          "sessions_user_id_exists", () -> new NotFound("user"),
          "password_resets_user_id_exists", () -> new NotFound("user"),
          "kept_answers_user_id_exists", () -> new NotFound("user"),
          "movies_imdb_id_unique", () -> new Conflict(MovieRepository.IMDB_ID_TAKEN));

  private ConstraintNames() {}

  static Optional<RuntimeException> refusal(SQLException violation) {
    return Optional.of(violation)
        .filter(PSQLException.class::isInstance)
        .map(psql -> ((PSQLException) psql).getServerErrorMessage())
        .map(message -> message.getConstraint())
        .map(REFUSALS::get)
        .map(Supplier::get);
  }
}
