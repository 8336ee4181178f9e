package dev.marquee.application.auth;

/** Makes refresh tokens of 256 bits. */
public interface RefreshTokenSource {

  /** The first of a session, drawn by chance. */
  RefreshToken first();

  /**
   * The one that follows. It is made of the token and a secret of this service: the same again for
   * the same token, so that it need not be stored, and unknown to whoever only has the token.
   */
  RefreshToken successorOf(RefreshToken token);
}
