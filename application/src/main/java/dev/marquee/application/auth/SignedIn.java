package dev.marquee.application.auth;

/** What a client gets who signed in, or came back with a refresh token. */
public record SignedIn(AccessToken accessToken, RefreshToken refreshToken) {}
