package dev.marquee.application.testing;

import dev.marquee.application.auth.Password;
import dev.marquee.application.auth.PasswordHash;
import dev.marquee.application.auth.PasswordHasher;
import dev.marquee.application.shared.Unavailable;
import java.text.Normalizer;
import java.time.Duration;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Collectors;

/** Hashes by spelling the password in numbers, and counts how often it had to verify. */
public final class FakePasswordHasher implements PasswordHasher {

  private static final String OLD_SALT = "old";

  private final AtomicInteger salts = new AtomicInteger();
  private final AtomicInteger verifications = new AtomicInteger();

  private volatile boolean busy;
  private volatile boolean overrun;
  private volatile Runnable meanwhile = () -> {};

  @Override
  public PasswordHash hash(Password password) {
    return rehash(password.value());
  }

  @Override
  public boolean verify(String candidate, PasswordHash hash) {
    if (overrun) {
      throw new Unavailable("hashing_busy", Duration.ofSeconds(1));
    }
    verifications.incrementAndGet();
    var kept = hash.value().substring(hash.value().indexOf('$') + 1);
    var once = meanwhile;
    meanwhile = () -> {};
    once.run();
    return kept.equals(spelled(candidate));
  }

  @Override
  public void verifyNothing(String candidate) {
    verifications.incrementAndGet();
  }

  @Override
  public boolean canVerify(PasswordHash hash) {
    return hash.value().matches("(old|[0-9]+)\\$[0-9a-f-]*");
  }

  @Override
  public boolean isOutdated(PasswordHash hash) {
    return hash.value().startsWith(OLD_SALT);
  }

  @Override
  public PasswordHash rehash(String verified) {
    if (busy) {
      throw new Unavailable("hashing_busy", Duration.ofSeconds(1));
    }
    return salted(String.valueOf(salts.incrementAndGet()), verified);
  }

  /** A hash as none are made any more. */
  public PasswordHash outdated(String password) {
    return salted(OLD_SALT, password);
  }

  /** From now on there is no time for new hashes. */
  public void refuseToHash() {
    busy = true;
  }

  /** While the next password is verified, something else happens. */
  public void meanwhile(Runnable work) {
    meanwhile = work;
  }

  /** From now on there is no time for anything. */
  public void refuseToVerify() {
    overrun = true;
  }

  /** How many verifications were done, those of nothing included. */
  public int verifications() {
    return verifications.get();
  }

  private static PasswordHash salted(String salt, String password) {
    return new PasswordHash(salt + "$" + spelled(password));
  }

  private static String spelled(String text) {
    return Normalizer.normalize(text, Normalizer.Form.NFC)
        .chars()
        .mapToObj(Integer::toHexString)
        .collect(Collectors.joining("-"));
  }
}
