package dev.marquee.persistence.password;

import static org.assertj.core.api.Assertions.assertThat;

import dev.marquee.application.auth.CommonPasswords;
import dev.marquee.application.auth.Password;
import dev.marquee.application.testing.CommonPasswordsContract;
import org.junit.jupiter.api.Test;

final class ZxcvbnCommonPasswordsTest implements CommonPasswordsContract {

  @Override
  public CommonPasswords common() {
    return new ZxcvbnCommonPasswords();
  }

  /** The last of the ten thousand that is long enough, and the first after them. */
  @Test
  void endsWithTheTenThousandth() {
    assertThat(common().contains(new Password("lizaveta"))).isTrue();
    assertThat(common().contains(new Password("08154711"))).isFalse();
  }
}
