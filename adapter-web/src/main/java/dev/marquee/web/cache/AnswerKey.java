package dev.marquee.web.cache;

import java.util.Optional;
import java.util.function.LongFunction;
import java.util.regex.Pattern;

/**
 * What was asked for, and by whom: who is not signed in never gets what somebody got who was.
 *
 * @param prefix as the caller wrote it, since links in the answer repeat it
 * @param target path and query
 */
public record AnswerKey(String prefix, String target, boolean signedIn) {

  /** Of as many digits as always fit. */
  private static final Pattern ID = Pattern.compile("[1-9][0-9]{0,17}");

  /** What the id means that is all there is behind a path, such as {@code /posts/}. */
  public <T> Optional<T> idBehind(String path, LongFunction<T> meaning) {
    if (!target.startsWith(path)) {
      return Optional.empty();
    }
    var rest = target.substring(path.length());
    return ID.matcher(rest).matches()
        ? Optional.of(meaning.apply(Long.parseLong(rest)))
        : Optional.empty();
  }

  /** Whether answers to such requests are kept at all, by its first look. */
  boolean mayBeKept() {
    return target.startsWith("/posts/")
        || target.startsWith("/movies")
        || (target.startsWith("/users/") && !signedIn);
  }

  int weight() {
    return target.length();
  }
}
