package dev.marquee.application.testing;

import dev.marquee.application.shared.Origin;
import dev.marquee.application.shared.Origins;
import java.util.Optional;

final class FakeOriginsTest implements OriginsContract {

  private final FakeOrigins origins = new FakeOrigins();

  @Override
  public Origins origins() {
    return origins;
  }

  @Override
  public Origin during(String request, boolean signedIn) {
    var session = signedIn ? Optional.of(1L) : Optional.<Long>empty();
    return origins.from(
        new Origin(Optional.of("192.0.2.1"), session, Optional.of(request)), origins::current);
  }
}
