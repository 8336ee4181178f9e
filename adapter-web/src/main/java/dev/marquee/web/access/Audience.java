package dev.marquee.web.access;

/** Whom a route is for. */
public enum Audience {
  /** All, signed in or not; whoever shows a token must show a good one. */
  EVERYONE,
  /**
   * As {@link #EVERYONE}, where OAuth clients may name themselves with {@code Basic} (RFC 6749,
   * 2.3.1).
   */
  OAUTH_CLIENTS,
  /** Who is signed in. */
  MEMBERS,
  /** Admins; nothing is read or loaded for others. */
  ADMINS
}
