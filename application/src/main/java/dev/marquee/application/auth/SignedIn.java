package dev.marquee.application.auth;

/**
 * What a client gets who signed in, or came back with a refresh token.
 *
 * @param session whose tokens they are
 */
public record SignedIn(SessionId session, AccessToken accessToken, RefreshToken refreshToken) {}
