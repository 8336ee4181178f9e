package dev.marquee.web.movie;

import dev.marquee.domain.movie.Genres;
import dev.marquee.domain.movie.Movie;
import dev.marquee.domain.movie.MovieFilter;
import dev.marquee.domain.movie.MovieOrder;
import dev.marquee.domain.movie.Rating;
import dev.marquee.domain.movie.ReleaseYear;
import dev.marquee.domain.movie.TitleSearch;
import dev.marquee.domain.movie.Votes;
import dev.marquee.domain.shared.Order;
import dev.marquee.domain.shared.PageRequest;
import dev.marquee.domain.shared.Text;
import dev.marquee.web.input.Fields;
import dev.marquee.web.input.Param;
import dev.marquee.web.input.QueryParams;
import dev.marquee.web.page.Paging;
import java.util.Optional;
import java.util.function.Supplier;

/** Which films are listed, in which order; in the best one where words of a title are given. */
record MovieQuery(
    Optional<TitleSearch> wanted,
    MovieFilter filter,
    Optional<Order<Movie>> order,
    PageRequest page) {

  static MovieQuery of(QueryParams query, Paging paging) {
    return query.read(in -> read(in, paging));
  }

  private static Supplier<MovieQuery> read(Fields<String> in, Paging paging) {
    var wanted = in.optional("q", Param::text, TitleSearch::new);
    var filter = readFilter(in);
    var order = in.optional("sort", Param::text, MovieOrder.SORTING::order);
    var page = paging.read(in);
    return () -> new MovieQuery(wanted.get(), filter.get(), order.get(), page.get());
  }

  private static Supplier<MovieFilter> readFilter(Fields<String> in) {
    var from = in.optional("year_gte", Param::integer, ReleaseYear::orLater);
    var to = in.optional("year_lte", Param::integer, ReleaseYear::new);
    var atLeast = in.optional("rating_gte", Param::decimal, Rating::orBetter);
    var atMost = in.optional("rating_lte", Param::decimal, Rating::orWorse);
    var votes = in.optional("votes_gte", Param::integer, Votes::new);
    var genre = in.optional("genre", Param::text, name -> Text.line(name, Genres.MAX_NAME));
    return () ->
        new MovieFilter(
            from.get(), to.get(), atLeast.get(), atMost.get(), votes.get(), genre.get());
  }
}
