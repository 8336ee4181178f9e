package dev.marquee.application.testing;

import dev.marquee.application.auth.Password;
import dev.marquee.application.auth.PasswordHash;
import dev.marquee.application.auth.PasswordHasher;
import java.text.Normalizer;
import java.util.concurrent.atomic.AtomicInteger;

/** Hashes by writing the password backwards, and counts how often it had to verify. */
public final class FakePasswordHasher implements PasswordHasher {

  private final AtomicInteger verifications = new AtomicInteger();

  @Override
  public PasswordHash hash(Password password) {
    return new PasswordHash(reversed(password.value()));
  }

  @Override
  public boolean verify(String candidate, PasswordHash hash) {
    verifications.incrementAndGet();
    return hash.value().equals(reversed(Normalizer.normalize(candidate, Normalizer.Form.NFC)));
  }

  @Override
  public void verifyNothing(String candidate) {
    verifications.incrementAndGet();
  }

  /** How many verifications were done, those of nothing included. */
  public int verifications() {
    return verifications.get();
  }

  private static String reversed(String text) {
    return new StringBuilder(text).reverse().toString();
  }
}
