package dev.marquee.persistence.movie;

import dev.marquee.domain.movie.TitleSearch;
import dev.marquee.persistence.page.Selection;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/** The words of a title as conditions. In the column that they are looked for, blanks part them. */
record TitleWords(List<String> words) {

  private static final String WHOLE = "search_text like '%' || search_text_of(?) || '%'";
  private static final String BEGUN = "search_text like '%' || rtrim(search_text_of(?)) || '%'";

  /** Shorter ones are in so many titles that they tell nothing. */
  private static final int TELLING = 4;

  static TitleWords of(TitleSearch wanted) {
    return new TitleWords(wanted.words());
  }

  /** The films with all the words. */
  Selection allIn(Selection films) {
    return films.where(condition(all()), arguments(all()));
  }

  /** The films with all but one, and those whose titles are one letter off. */
  Selection nearlyAllIn(Selection films) {
    var alternatives = new ArrayList<String>(List.of("search_text = any (?::text[])"));
    var arguments = new ArrayList<Object>();
    arguments.add(OneLetterOff.of(String.join(" ", words)));
    for (var left = 0; left < words.size(); left++) {
      var others = allBut(left);
      if (others.stream().anyMatch(i -> words.get(i).length() >= TELLING)) {
        alternatives.add(condition(others));
        others.forEach(i -> arguments.add(words.get(i)));
      }
    }
    return films.where(String.join(" or ", alternatives), arguments.toArray());
  }

  /** The words that are not in every third title, or all if there are no such. */
  String mostTelling() {
    var telling = words.stream().filter(word -> word.length() >= TELLING).toList();
    return String.join(" ", telling.isEmpty() ? words : telling);
  }

  private String condition(List<Integer> chosen) {
    return chosen.stream()
        .map(i -> i == words.size() - 1 ? BEGUN : WHOLE)
        .collect(Collectors.joining(" and "));
  }

  private Object[] arguments(List<Integer> chosen) {
    return chosen.stream().map(words::get).toArray();
  }

  private List<Integer> all() {
    return IntStream.range(0, words.size()).boxed().toList();
  }

  private List<Integer> allBut(int left) {
    return all().stream().filter(i -> i != left).toList();
  }
}
