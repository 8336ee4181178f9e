package dev.marquee.persistence.movie;

import dev.marquee.domain.movie.MovieSearch;
import dev.marquee.domain.movie.TitleSearch;
import dev.marquee.persistence.page.Selection;
import java.util.List;
import java.util.stream.Stream;

/**
 * One way to look for titles, from strict to lenient. What the lenient ones find counts only where
 * the strict ones find nothing, so that each can be fast: the first two by words that are whole.
 */
enum SearchTier {
  /** All the words are there; the last may go on. */
  WORDS(40, 0) {
    @Override
    Selection matching(Selection films, TitleSearch wanted) {
      return TitleWords.of(wanted).allIn(films);
    }
  },
  /** All the words but one are there, or all the letters but one. */
  NEARLY(20, 0.25) {
    @Override
    Selection matching(Selection films, TitleSearch wanted) {
      return TitleWords.of(wanted).nearlyAllIn(films);
    }
  },
  /** Something in the title looks like it. */
  ALIKE(0, 0) {
    @Override
    Selection matching(Selection films, TitleSearch wanted) {
      return films.where(
          "search_resembles(search_text, search_text_of(?))", TitleWords.of(wanted).mostTelling());
    }
  };

  private final int base;
  private final double leastLikeness;

  SearchTier(int base, double leastLikeness) {
    this.base = base;
    this.leastLikeness = leastLikeness;
  }

  /** The films that match, of those given. */
  abstract Selection matching(Selection films, TitleSearch wanted);

  /** The films found, each with its rank, which is a column of theirs. */
  Selection found(Selection films, TitleSearch wanted) {
    var text = String.join(" ", wanted.words());
    var rows = films.with("search_text");
    var matching = matching(rows, wanted);
    var exact = rows.where("search_text = search_text_of(?)", text);
    var arguments =
        Stream.of(
                matching.arguments(),
                List.<Object>of(text),
                exact.arguments(),
                List.<Object>of(text))
            .flatMap(List::stream)
            .toList();
    return Selection.of(films.columns(), sql(matching, exact), arguments).thatAreUneven();
  }

  /**
   * Of what matches, the best known are taken, and the very title whoever knows it. Being alike
   * counts up to 1, being known 0.05 for every e times the votes, so that it decides among likes.
   */
  private String sql(Selection matching, Selection exact) {
    return """
    (
      select candidates.*, round((
          %d + case when search_text = wanted then 10.5 when likeness = 1 then 10 else 0 end
          + likeness + ln(1 + coalesce(votes, 0)) / 20 + coalesce(rating, 0) / 1000)::numeric, 6) as rank
      from (
        select films.*, wanted, search_likeness(search_text, wanted) as likeness
        from (
          (%s and search_text <> search_text_of(?) order by votes desc nulls last, id limit %d)
          union all
          (%s order by votes desc nulls last, id limit %d)
        ) films, (select search_text_of(?) as wanted) asked
        offset 0 -- so that likeness is told once
      ) candidates
      where likeness >= %s
    ) movies\
    """
        .formatted(
            base, matching.sql(), MovieSearch.MOST, exact.sql(), MovieSearch.MOST, leastLikeness);
  }
}
