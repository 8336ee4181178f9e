package dev.marquee.domain.shared;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

final class OrderTest {

  private record Row(long id, Optional<String> name) {}

  private static final SortField<Row> ID = SortField.known("id", Row::id);
  private static final SortField<Row> NAME = SortField.optional("name", Row::name);

  private static final Row A1 = new Row(1, Optional.of("a"));
  private static final Row B2 = new Row(2, Optional.of("b"));
  private static final Row A3 = new Row(3, Optional.of("a"));
  private static final Row NONE4 = new Row(4, Optional.empty());
  private static final Row NONE5 = new Row(5, Optional.empty());

  @Test
  void tiesAreBrokenByTheNextField() {
    assertThat(ordered(Order.ascending(NAME).thenAscending(ID)))
        .containsExactly(A1, A3, B2, NONE4, NONE5);
    assertThat(ordered(Order.descending(NAME).thenAscending(ID)))
        .containsExactly(B2, A1, A3, NONE4, NONE5);
  }

  @Test
  void rowsWithoutTheFieldComeLastUpAndDown() {
    assertThat(ordered(Order.descending(NAME).thenDescending(ID)))
        .containsExactly(B2, A3, A1, NONE5, NONE4);
  }

  @Test
  void everyPlaceHasTheRestOfTheListBehindIt() {
    var orders =
        List.of(
            Order.ascending(NAME).thenAscending(ID),
            Order.descending(NAME).thenDescending(ID),
            Order.descending(NAME).thenAscending(ID),
            Order.ascending(NAME).thenDescending(ID));
    for (var order : orders) {
      var rows = ordered(order);
      for (var i = 0; i < rows.size(); i++) {
        var behind = PageRequest.FIRST.from(order.positionOf(rows.get(i)));

        assertThat(order.cut(Stream.of(A1, B2, A3, NONE4, NONE5), behind))
            .as("%s behind %s", order.steps(), rows.get(i))
            .isEqualTo(rows.subList(i + 1, rows.size()));
      }
    }
  }

  @Test
  void aPlaceOutlivesItsRow() {
    var order = Order.ascending(NAME).thenAscending(ID);
    var behind = PageRequest.FIRST.from(order.positionOf(A3));

    assertThat(order.cut(Stream.of(A1, B2, NONE4), behind)).containsExactly(B2, NONE4);
  }

  @Test
  void aCutHasOneRowMoreThanThePage() {
    var order = Order.ascending(ID);

    assertThat(order.cut(Stream.of(B2, A3, A1), PageRequest.first(1))).containsExactly(A1, B2);
    assertThat(order.cut(Stream.of(B2, A3, A1), new PageRequest(1, 1))).containsExactly(B2, A3);
  }

  @Test
  void aKeyIsOfATypeThatCanBeWrittenDown() {
    assertThatIllegalArgumentException().isThrownBy(() -> new Position(List.of(Optional.of(1))));
  }

  private static List<Row> ordered(Order<Row> order) {
    return order.cut(Stream.of(NONE5, B2, A3, NONE4, A1), PageRequest.FIRST);
  }
}
