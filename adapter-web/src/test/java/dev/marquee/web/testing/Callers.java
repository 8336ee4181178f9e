package dev.marquee.web.testing;

import dev.marquee.application.testing.TestApplication;
import dev.marquee.domain.user.User;
import jakarta.inject.Singleton;
import java.util.concurrent.atomic.AtomicInteger;

/** Makes accounts to call with, each with a name that nobody had before. */
@Singleton
public final class Callers {

  private final TestApplication application;
  private final AtomicInteger last = new AtomicInteger();

  Callers(TestApplication application) {
    this.application = application;
  }

  public Caller member() {
    return caller(application.member("member" + last.incrementAndGet()));
  }

  public Caller admin() {
    return caller(application.admin("admin" + last.incrementAndGet()));
  }

  private Caller caller(User user) {
    return new Caller(user, "Bearer " + application.tokenOf(user));
  }

  /** An account and the value of its {@code Authorization} header. */
  public record Caller(User user, String authorization) {

    /** The header, name and value. */
    public String[] header() {
      return new String[] {"Authorization", authorization};
    }
  }
}
