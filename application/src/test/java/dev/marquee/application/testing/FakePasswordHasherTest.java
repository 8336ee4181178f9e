package dev.marquee.application.testing;

import dev.marquee.application.auth.PasswordHash;
import dev.marquee.application.auth.PasswordHasher;

final class FakePasswordHasherTest implements PasswordHasherContract {

  private final FakePasswordHasher hasher = new FakePasswordHasher();

  @Override
  public PasswordHasher hasher() {
    return hasher;
  }

  @Override
  public PasswordHash outdated(String password) {
    return hasher.outdated(password);
  }
}
