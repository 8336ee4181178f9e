package dev.marquee.application.testing;

import dev.marquee.application.auth.PasswordHasher;

final class FakePasswordHasherTest implements PasswordHasherContract {

  private final PasswordHasher hasher = new FakePasswordHasher();

  @Override
  public PasswordHasher hasher() {
    return hasher;
  }
}
