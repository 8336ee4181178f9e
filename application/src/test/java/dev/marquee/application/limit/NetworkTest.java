package dev.marquee.application.limit;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

final class NetworkTest {

  @ParameterizedTest
  @CsvSource({"2001:db8::1, 2001:db8::ffff:ffff:ffff:ffff", "::, ::1", "fe80::1, fe80:0:0:0:2::"})
  void addressesOfOnePrefixAreOne(String one, String other) {
    assertThat(Network.of(one)).isEqualTo(Network.of(other)).endsWith("/64");
  }

  @ParameterizedTest
  @CsvSource({"2001:db8::1, 2001:db8:0:1::1", "192.0.2.1, 192.0.2.2", "0.0.0.0, ::"})
  void othersAreNot(String one, String other) {
    assertThat(Network.of(one)).isNotEqualTo(Network.of(other));
  }

  @Test
  void anAddressOfTheOldKindIsANetworkByItself() {
    assertThat(Network.of("192.0.2.1")).isEqualTo("192.0.2.1");
  }

  @ParameterizedTest
  @ValueSource(strings = {"", ":", "example.org", "example.org:80", "::1::"})
  void soIsWhatIsNoAddress(String text) {
    assertThat(Network.of(text)).isEqualTo(text);
  }
}
