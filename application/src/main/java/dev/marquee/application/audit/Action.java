package dev.marquee.application.audit;

import dev.marquee.domain.error.InvalidInput;
import java.util.stream.Stream;

/** What the trail speaks of. The names are public and stay; new ones may come. */
public enum Action {
  LOGIN_SUCCEEDED("login.succeeded"),
  LOGIN_FAILED("login.failed"),
  LOGOUT("logout"),
  /** A refresh token came a second time, and the session was ended. */
  REFRESH_REUSED("refresh.reused"),
  /** By an admin, without a password. */
  TOKEN_ISSUED("token.issued"),
  TOKEN_REVOKED("token.revoked"),
  SESSION_ENDED("session.ended"),
  PASSWORD_CHANGED("password.changed"),
  /** By an admin, without the old one. */
  PASSWORD_SET("password.set"),
  /** By a token that was mailed. */
  PASSWORD_RESET("password.reset"),
  RESET_SENT("reset.sent"),
  USER_REGISTERED("user.registered"),
  USER_CREATED("user.created"),
  USER_IMPORTED("user.imported"),
  USERS_EXPORTED("users.exported"),
  USER_UPDATED("user.updated"),
  USER_GRANTED("user.granted"),
  USER_DISABLED("user.disabled"),
  USER_ENABLED("user.enabled"),
  USER_DELETED("user.deleted"),
  POST_CREATED("post.created"),
  POST_UPDATED("post.updated"),
  POST_PUBLISHED("post.published"),
  POST_DELETED("post.deleted"),
  MOVIE_CREATED("movie.created"),
  MOVIE_UPDATED("movie.updated"),
  MOVIE_DELETED("movie.deleted"),
  /** A file was handed in, to be loaded by a job. */
  IMPORT_REQUESTED("import.requested"),
  MOVIES_LOADED("movies.loaded"),
  JOB_REQUESTED("job.requested"),
  JOB_RETRIED("job.retried"),
  JOB_CANCELLED("job.cancelled"),
  SCHEMA_MIGRATED("schema.migrated"),
  SCHEMA_UNDONE("schema.undone"),
  SCHEMA_RESET("schema.reset"),
  /** A member called a route for admins. */
  ACCESS_REFUSED("access.refused");

  private final String label;

  Action(String label) {
    this.label = label;
  }

  /** The public name. */
  public String label() {
    return label;
  }

  /**
   * The action of a name.
   *
   * @throws InvalidInput {@code invalid_choice}
   */
  public static Action of(String label) {
    return Stream.of(values())
        .filter(action -> action.label.equals(label))
        .findFirst()
        .orElseThrow(() -> InvalidInput.of("invalid_choice", "is no action of the audit trail"));
  }
}
