package dev.marquee.application.movie;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class FormulaGuardTest {

  @ParameterizedTest
  @ValueSource(strings = {"=1+1", "+1", "-30-", "@home", "\tx", "\rx", "\nx", "'=1", "''-30-"})
  void guardsFormulasAndWhatLooksGuarded(String text) {
    assertThat(FormulaGuard.guarded(text)).isEqualTo("'" + text);
    assertThat(FormulaGuard.plain(FormulaGuard.guarded(text))).isEqualTo(text);
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "'", "Alien", "'71", "'round Midnight", "1=1", "9.0"})
  void leavesOtherTextAlone(String text) {
    assertThat(FormulaGuard.guarded(text)).isEqualTo(text);
    assertThat(FormulaGuard.plain(text)).isEqualTo(text);
  }
}
