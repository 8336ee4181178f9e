package dev.marquee.application.testing;

import dev.marquee.application.auth.CommonPasswords;
import dev.marquee.application.auth.Password;
import dev.marquee.domain.shared.Text;
import java.util.Set;

/** A short list. */
public final class FakeCommonPasswords implements CommonPasswords {

  private static final Set<String> LIST = Set.of("password", "12345678", "passw0rd", "qwertyuiop");

  @Override
  public boolean contains(Password password) {
    return LIST.contains(Text.ignoringCase(password.value()));
  }
}
