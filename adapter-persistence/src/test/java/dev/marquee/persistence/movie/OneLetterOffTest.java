package dev.marquee.persistence.movie;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

final class OneLetterOffTest {

  @ParameterizedTest
  @ValueSource(strings = {"Alian", "Alen", "Allien", "Alein", "lien", "Aliens", "ÁLIAN", "Ali en"})
  void knowsWhatWasMeant(String typed) {
    assertThat(OneLetterOff.of(typed)).contains(" alien ").doesNotHaveDuplicates();
  }

  @Test
  void leavesOutWhatWasTyped() {
    assertThat(OneLetterOff.of("alien")).doesNotContain(" alien ");
  }

  @ParameterizedTest
  @ValueSource(strings = {"up", "the shawshank redemption", "映画映画", "чужой"})
  void doesNotTryWhatIsTooShortOrTooLongOrInOtherLetters(String typed) {
    assertThat(OneLetterOff.of(typed)).isEmpty();
  }
}
