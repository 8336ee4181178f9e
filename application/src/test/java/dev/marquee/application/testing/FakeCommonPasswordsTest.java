package dev.marquee.application.testing;

import dev.marquee.application.auth.CommonPasswords;

final class FakeCommonPasswordsTest implements CommonPasswordsContract {

  @Override
  public CommonPasswords common() {
    return new FakeCommonPasswords();
  }
}
