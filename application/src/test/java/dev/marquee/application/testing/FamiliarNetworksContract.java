package dev.marquee.application.testing;

import static org.assertj.core.api.Assertions.assertThat;

import dev.marquee.application.auth.FamiliarNetworks;
import dev.marquee.domain.testing.Samples;
import java.time.Duration;
import java.time.Instant;
import org.junit.jupiter.api.Test;

/** What {@link FamiliarNetworks} promise. Each test starts with none. */
public interface FamiliarNetworksContract {

  String HERE = "192.0.2.1";
  String THERE = "2001:db8:0:0:0:0:0:0/64";
  Instant NOW = Samples.NOW;
  Duration DAY = Duration.ofDays(1);

  FamiliarNetworks networks();

  /** How many are remembered. */
  int size();

  @Test
  default void rememberWhoCameFromWhere() {
    networks().add("mary", HERE, NOW);

    assertThat(networks().contains("mary", HERE, NOW)).isTrue();
    assertThat(networks().contains("mary", THERE, NOW)).isFalse();
    assertThat(networks().contains("john", HERE, NOW)).isFalse();
  }

  @Test
  default void rememberItForDays() {
    networks().add("mary", HERE, NOW);

    assertThat(networks().contains("mary", HERE, end(NOW).minus(DAY))).isTrue();
    assertThat(networks().contains("mary", HERE, end(NOW))).isFalse();
  }

  @Test
  default void rememberItLongerForWhoComesAgain() {
    networks().add("mary", HERE, NOW);
    networks().add("mary", HERE, NOW.plus(DAY));

    assertThat(networks().contains("mary", HERE, end(NOW))).isTrue();
    assertThat(size()).isEqualTo(1);
  }

  @Test
  default void forgetWhatIsLongPast() {
    networks().add("mary", HERE, NOW);
    networks().add("mary", THERE, end(NOW));

    assertThat(size()).isEqualTo(1);
  }

  private static Instant end(Instant start) {
    return start.plus(FamiliarNetworks.MEMORY);
  }
}
