package dev.marquee.domain.shared;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

final class PageTest {

  @Test
  void oneRowTooManySaysThatMoreFollows() {
    assertThat(Page.of(List.of(1, 2, 3), PageRequest.first(2)))
        .isEqualTo(new Page<>(List.of(1, 2), true));
  }

  @Test
  void aFullPageMayBeTheLast() {
    assertThat(Page.of(List.of(1, 2), PageRequest.first(2)))
        .isEqualTo(new Page<>(List.of(1, 2), false));
    assertThat(Page.of(List.of(), PageRequest.first(2))).isEqualTo(new Page<>(List.of(), false));
  }

  @Test
  void otherItemsStayAsMany() {
    assertThat(new Page<>(List.of("a", "bcd"), true).map(String::length))
        .isEqualTo(new Page<>(List.of(1, 3), true));
  }

  @Test
  void aPageKeepsItsItemsWhateverBecomesOfTheList() {
    var rows = new ArrayList<>(List.of("kept"));
    var page = new Page<>(rows, false);

    rows.clear();

    assertThat(page.items()).containsExactly("kept");
  }
}
