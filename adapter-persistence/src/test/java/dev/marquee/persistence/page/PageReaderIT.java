package dev.marquee.persistence.page;

import static org.assertj.core.api.Assertions.assertThat;

import dev.marquee.domain.shared.Order;
import dev.marquee.domain.shared.Page;
import dev.marquee.domain.shared.PageRequest;
import dev.marquee.domain.shared.SortField;
import dev.marquee.domain.testing.Walk;
import dev.marquee.persistence.testing.PersistenceExtension;
import io.micronaut.data.annotation.MappedEntity;
import java.math.BigDecimal;
import java.sql.SQLException;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Rows come in the order that the domain has for them, from every place on. */
final class PageReaderIT {

  @MappedEntity("movies")
  record Film(long id, String title, @Nullable BigDecimal rating, @Nullable Integer votes) {}

  private static final SortField<Film> ID = SortField.known("id", Film::id);
  private static final SortField<Film> TITLE = SortField.known("title", Film::title);
  private static final SortField<Film> RATING =
      SortField.optional("rating", film -> Optional.ofNullable(film.rating()));
  private static final SortField<Film> VOTES =
      SortField.optional("votes", film -> Optional.ofNullable(film.votes()).map(Long::valueOf));

  private static final Selection FILMS =
      Selection.of("id, title, rating, votes", "movies").where("released > ?", 1950);

  @RegisterExtension static final PersistenceExtension persistence = new PersistenceExtension();

  @BeforeEach
  void insertFilms() throws SQLException {
    try (var connection = persistence.database().connect();
        var statement = connection.createStatement()) {
      statement.execute(
          """
          insert into marquee.movies (title, released, rating, votes, genres)
          select chr(97 + n % 2), case when n % 9 = 8 then 1940 else 1960 end,
                 nullif(n % 4, 3), nullif(n % 3, 2), '{}'
          from generate_series(1, 50) n
          """);
    }
  }

  static Stream<Order<Film>> orders() {
    return Stream.of(
        Order.ascending(ID),
        Order.descending(TITLE).thenDescending(ID),
        Order.descending(TITLE).thenAscending(ID),
        Order.ascending(RATING).thenAscending(ID),
        Order.descending(RATING).thenDescending(ID),
        Order.descending(RATING).thenAscending(VOTES).thenDescending(TITLE).thenAscending(ID));
  }

  @ParameterizedTest
  @MethodSource("orders")
  void goesOnFromEveryPlaceInOrder(Order<Film> order) {
    var inOrder = order.cut(page(order, PageRequest.FIRST).items().stream(), PageRequest.FIRST);

    assertThat(inOrder).hasSize(45);
    assertThat(page(order, PageRequest.FIRST).items()).isEqualTo(inOrder);
    assertThat(Walk.through(request -> page(order, request), 1)).isEqualTo(inOrder);
    assertThat(Walk.through(request -> page(order, request), 7)).isEqualTo(inOrder);
    assertThat(page(order, new PageRequest(10, 40)).items()).isEqualTo(inOrder.subList(40, 45));
  }

  @Test
  void countsTheWholeListWhereAsked() {
    var order = Order.ascending(ID);

    assertThat(page(order, PageRequest.first(2)).total()).isEmpty();
    assertThat(page(order, PageRequest.first(2).withTotal()).total()).hasValue(45);
  }

  @Test
  void sendsNoMoreThanOneRowBehindAFullPage() {
    var titlesOfOneByte = FILMS.fullAt("title", 3);

    assertThat(rows(titlesOfOneByte, PageRequest.FIRST)).hasSize(4);
    assertThat(rows(titlesOfOneByte, PageRequest.first(2))).hasSize(3);
  }

  private static List<Film> rows(Selection films, PageRequest page) {
    var reader = persistence.get(PageReader.class);
    var film = reader.entity(Film.class);
    return reader.rows(films, film, found -> found.title().isEmpty(), Order.ascending(ID), page);
  }

  private static Page<Film> page(Order<Film> order, PageRequest request) {
    var reader = persistence.get(PageReader.class);
    return reader.page(FILMS, reader.entity(Film.class), film -> film, order, request);
  }
}
