package dev.marquee.domain.testing;

import dev.marquee.domain.movie.Movie;
import dev.marquee.domain.movie.MovieFilter;
import dev.marquee.domain.movie.MovieOrder;
import dev.marquee.domain.movie.MovieSearch;
import dev.marquee.domain.movie.TitleSearch;
import dev.marquee.domain.shared.Order;
import dev.marquee.domain.shared.Page;
import dev.marquee.domain.shared.PageRequest;
import dev.marquee.domain.shared.SortField;
import java.text.Normalizer;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.function.BiPredicate;

/** Finds films in memory: by their words, else by all but one of them or all but one letter. */
public final class InMemoryMovieSearch implements MovieSearch {

  private final InMemoryMovieRepository movies;

  public InMemoryMovieSearch(InMemoryMovieRepository movies) {
    this.movies = movies;
  }

  @Override
  public Page<Movie> find(
      TitleSearch wanted, MovieFilter filter, Optional<Order<Movie>> order, PageRequest page) {
    var words = words(wanted.value());
    var found = matches(filter, words, (asked, title) -> missing(asked, title) == 0);
    var rows = found.isEmpty() ? matches(filter, words, InMemoryMovieSearch::isOneOff) : found;
    return InMemoryPages.cut(rows, order.orElseGet(() -> bestMatch(words)), page);
  }

  private List<Movie> matches(
      MovieFilter filter, List<String> words, BiPredicate<List<String>, List<String>> test) {
    return movies.all().stream()
        .filter(movie -> filter.includes(movie.details()))
        .filter(movie -> test.test(words, words(title(movie))))
        .toList();
  }

  private static Order<Movie> bestMatch(List<String> words) {
    var exact =
        SortField.<Movie, Long>known("exact", movie -> isPermutation(words, movie) ? 1L : 0L);
    return new Order<>(
        List.of(
            new Order.Step<>(exact, true),
            new Order.Step<>(MovieOrder.VOTES, true),
            new Order.Step<>(MovieOrder.ID, true)));
  }

  private static boolean isPermutation(List<String> words, Movie movie) {
    return Set.copyOf(words).equals(Set.copyOf(words(title(movie))));
  }

  private static boolean isOneOff(List<String> asked, List<String> title) {
    return (asked.size() > 1 && missing(asked, title) == 1)
        || isOneLetterOff(String.join(" ", asked), String.join(" ", title));
  }

  private static long missing(List<String> asked, List<String> title) {
    var last = asked.get(asked.size() - 1);
    return asked.subList(0, asked.size() - 1).stream().filter(w -> !title.contains(w)).count()
        + (title.stream().anyMatch(word -> word.startsWith(last)) ? 0 : 1);
  }

  /** One letter is wrong, missing or too many. */
  private static boolean isOneLetterOff(String one, String other) {
    var start = 0;
    var shorter = Math.min(one.length(), other.length());
    while (start < shorter && one.charAt(start) == other.charAt(start)) {
      start++;
    }
    var end = 0;
    while (end < shorter - start
        && one.charAt(one.length() - 1 - end) == other.charAt(other.length() - 1 - end)) {
      end++;
    }
    return Math.max(one.length(), other.length()) - start - end <= 1;
  }

  private static String title(Movie movie) {
    return movie.details().title().value();
  }

  private static List<String> words(String text) {
    var parts = Normalizer.normalize(text, Normalizer.Form.NFD).replaceAll("\\p{M}", "");
    return new TitleSearch(parts.toLowerCase(Locale.ROOT)).words();
  }
}
