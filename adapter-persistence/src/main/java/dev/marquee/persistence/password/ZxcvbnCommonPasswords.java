package dev.marquee.persistence.password;

import com.nulabinc.zxcvbn.StandardDictionaries;
import dev.marquee.application.auth.CommonPasswords;
import dev.marquee.application.auth.Password;
import dev.marquee.domain.shared.Text;
import jakarta.inject.Singleton;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Set;
import java.util.stream.Collectors;

/** The list that zxcvbn estimates with, without its estimates. */
@Singleton
final class ZxcvbnCommonPasswords implements CommonPasswords {

  private static final int MOST_COMMON = 10_000;

  @Override
  public boolean contains(Password password) {
    return Loaded.LIST.contains(Text.ignoringCase(password.value()));
  }

  /** Read when a password is first asked for: most processes never do. */
  private static final class Loaded {

    private static final Set<String> LIST = read();

    /** The most common come first; what is too short to be chosen is left out. */
    private static Set<String> read() {
      try {
        return StandardDictionaries.PASSWORDS_LOADER.load().getFrequencies().stream()
            .limit(MOST_COMMON)
            .filter(password -> password.length() >= Password.MIN)
            .map(Text::ignoringCase)
            .collect(Collectors.toUnmodifiableSet());
      } catch (IOException e) {
        throw new UncheckedIOException(e);
      }
    }
  }
}
