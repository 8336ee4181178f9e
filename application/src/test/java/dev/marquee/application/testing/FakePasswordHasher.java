package dev.marquee.application.testing;

import dev.marquee.application.auth.Password;
import dev.marquee.application.auth.PasswordHash;
import dev.marquee.application.auth.PasswordHasher;
import java.text.Normalizer;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Collectors;

/** Hashes by spelling the password in numbers, and counts how often it had to verify. */
public final class FakePasswordHasher implements PasswordHasher {

  private final AtomicInteger salts = new AtomicInteger();
  private final AtomicInteger verifications = new AtomicInteger();

  @Override
  public PasswordHash hash(Password password) {
    return new PasswordHash(salts.incrementAndGet() + "$" + spelled(password.value()));
  }

  @Override
  public boolean verify(String candidate, PasswordHash hash) {
    verifications.incrementAndGet();
    var kept = hash.value().substring(hash.value().indexOf('$') + 1);
    return kept.equals(spelled(Normalizer.normalize(candidate, Normalizer.Form.NFC)));
  }

  @Override
  public void verifyNothing(String candidate) {
    verifications.incrementAndGet();
  }

  /** How many verifications were done, those of nothing included. */
  public int verifications() {
    return verifications.get();
  }

  private static String spelled(String text) {
    return text.chars().mapToObj(Integer::toHexString).collect(Collectors.joining("-"));
  }
}
