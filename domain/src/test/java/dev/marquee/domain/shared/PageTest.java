package dev.marquee.domain.shared;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

final class PageTest {

  private static final Order<Long> ORDER =
      Order.ascending(SortField.known("number", number -> number));

  @Test
  void oneRowTooManySaysThatMoreFollows() {
    var page = Page.of(List.of(1L, 2L, 3L), ORDER, PageRequest.first(2));

    assertThat(page.items()).containsExactly(1L, 2L);
    assertThat(page.next()).contains(ORDER.positionOf(2L));
    assertThat(page.more()).isTrue();
  }

  @Test
  void aFullPageMayBeTheLast() {
    var page = Page.of(List.of(1L, 2L), ORDER, PageRequest.first(2));

    assertThat(page.items()).containsExactly(1L, 2L);
    assertThat(page.more()).isFalse();
    assertThat(Page.of(List.of(), ORDER, PageRequest.first(2)).more()).isFalse();
  }

  /** Rows are as large as their number says. */
  @ParameterizedTest
  @CsvSource({"0, 1", "1, 1", "5, 1", "6, 2", "11, 2", "12, 3", "18, 3", "19, 4", "99, 4"})
  void aPageEndsWithTheRowThatFillsIt(long full, int count) {
    var rows = List.of(5L, 6L, 7L, 8L, 9L);

    var page = Page.of(rows, ORDER, PageRequest.first(4), Long::longValue, Math.max(1, full));

    assertThat(page.items()).isEqualTo(rows.subList(0, count));
    assertThat(page.next()).contains(ORDER.positionOf(rows.get(count - 1)));
  }

  @Test
  void aPageThatIsFullMayBeTheLast() {
    assertThat(Page.of(List.of(5L), ORDER, PageRequest.FIRST, Long::longValue, 1).more()).isFalse();
    assertThat(Page.of(List.of(), ORDER, PageRequest.FIRST, Long::longValue, 1).items()).isEmpty();
  }

  @Test
  void otherItemsStayAsManyInTheSamePlace() {
    var page = Page.of(List.of(1L, 2L, 3L), ORDER, PageRequest.first(2)).withTotal(3);

    assertThat(page.map(String::valueOf))
        .isEqualTo(new Page<>(List.of("1", "2"), page.next(), OptionalLong.of(3)));
  }

  @Test
  void aPageKeepsItsItemsWhateverBecomesOfTheList() {
    var rows = new ArrayList<>(List.of("kept"));
    var page = new Page<>(rows, Optional.empty(), OptionalLong.empty());

    rows.clear();

    assertThat(page.items()).containsExactly("kept");
  }
}
