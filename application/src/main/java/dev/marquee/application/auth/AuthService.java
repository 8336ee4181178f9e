package dev.marquee.application.auth;

import dev.marquee.domain.access.Actor;
import dev.marquee.domain.error.Unauthenticated;
import dev.marquee.domain.user.User;
import dev.marquee.domain.user.UserRepository;
import java.time.Clock;
import java.util.Optional;

/** Signing in, and knowing again who signed in. */
public final class AuthService {

  /** In UTF-16 units: no name, address or password is longer, in whichever form of Unicode. */
  private static final int LONGEST = 1_024;

  private final UserRepository users;
  private final CredentialRepository credentials;
  private final PasswordHasher hasher;
  private final TokenIssuer tokens;
  private final Clock clock;

  public AuthService(
      UserRepository users,
      CredentialRepository credentials,
      PasswordHasher hasher,
      TokenIssuer tokens,
      Clock clock) {
    this.users = users;
    this.credentials = credentials;
    this.hasher = hasher;
    this.tokens = tokens;
    this.clock = clock;
  }

  /**
   * Trades a name or e-mail address and a password for a token. An unknown name, a wrong password
   * and a disabled account are refused alike and after the same work; what nobody can be called or
   * have chosen, for its length, is refused before any.
   *
   * @throws Unauthenticated {@code invalid_credentials}
   */
  public AccessToken login(String usernameOrEmail, String password) {
    if (usernameOrEmail.length() > LONGEST || password.length() > LONGEST) {
      throw new Unauthenticated("invalid_credentials");
    }
    var credential = credentials.findByLogin(usernameOrEmail);
    var user = verified(credential, password);
    return tokens.issue(user, clock.instant());
  }

  /**
   * The member who shows a token. The account is looked up each time: a deleted or disabled one is
   * refused at once.
   *
   * @throws Unauthenticated {@code invalid_token}
   */
  public Actor.Member authenticate(String token) {
    return users
        .find(tokens.verify(token, clock.instant()))
        .filter(User::active)
        .map(User::asActor)
        .orElseThrow(() -> new Unauthenticated("invalid_token"));
  }

  private User verified(Optional<CredentialRepository.Credential> credential, String password) {
    if (credential.isEmpty()) {
      hasher.verifyNothing(password);
    }
    return credential
        .filter(known -> hasher.verify(password, known.hash()))
        .map(CredentialRepository.Credential::user)
        .filter(User::active)
        .orElseThrow(() -> new Unauthenticated("invalid_credentials"));
  }
}
