package dev.marquee.domain.shared;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatNullPointerException;

import java.util.Optional;
import org.junit.jupiter.api.Test;

final class ChangeTest {

  @Test
  void keepLeavesWhatIsThere() {
    assertThat(Change.<String>keep().from("old")).isEqualTo("old");
    assertThat(Change.keep().keeps()).isTrue();
  }

  @Test
  void toReplacesWhatIsThere() {
    assertThat(Change.to("new").from("old")).isEqualTo("new");
    assertThat(Change.to("new").keeps()).isFalse();
  }

  @Test
  void whatCanBeClearedIsClearedByAnEmptyOne() {
    assertThat(Change.to(Optional.<String>empty()).from(Optional.of("old"))).isEmpty();
  }

  @Test
  void aChangeIsSeenThroughAFunction() {
    assertThat(Change.to("new").map(String::length)).isEqualTo(Change.to(3));
    assertThat(Change.<String>keep().map(String::length)).isEqualTo(Change.<Integer>keep());
  }

  @Test
  void nothingIsReplacedByNull() {
    assertThatNullPointerException().isThrownBy(() -> Change.to(null));
    assertThatNullPointerException().isThrownBy(() -> Change.to("new").map(text -> null));
  }
}
