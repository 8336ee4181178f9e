package dev.marquee.domain.testing;

import dev.marquee.domain.post.Post;
import dev.marquee.domain.post.SearchText;
import dev.marquee.domain.shared.Text;
import java.text.Normalizer;
import java.util.List;
import java.util.stream.Stream;

/** Words to look for in posts, ignoring case and accents. */
final class Words {

  private static final double WEIGHT_OF_TITLES = 3;

  private final List<String> wanted;
  private final List<String> unwanted;

  Words(SearchText text) {
    var words = List.of(text.value().split("\\s+", -1));
    wanted = words.stream().filter(word -> !word.startsWith("-")).flatMap(Words::of).toList();
    unwanted = words.stream().filter(word -> word.startsWith("-")).flatMap(Words::of).toList();
  }

  boolean match(Post post) {
    var found = Stream.concat(title(post), content(post)).toList();
    return !wanted.isEmpty()
        && found.containsAll(wanted)
        && unwanted.stream().noneMatch(found::contains);
  }

  double rank(Post post) {
    return WEIGHT_OF_TITLES * title(post).filter(wanted::contains).count()
        + content(post).filter(wanted::contains).count();
  }

  private static Stream<String> title(Post post) {
    return of(post.title().value());
  }

  private static Stream<String> content(Post post) {
    return of(post.content().value());
  }

  private static Stream<String> of(String text) {
    var plain =
        Normalizer.normalize(Text.ignoringCase(text), Normalizer.Form.NFD).replaceAll("\\p{M}", "");
    return Stream.of(plain.split("[^\\p{L}\\p{N}]+", -1)).filter(word -> !word.isEmpty());
  }
}
