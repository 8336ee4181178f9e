package dev.marquee.web.input;

import dev.marquee.domain.error.InvalidInput;
import dev.marquee.domain.error.NotFound;
import java.util.function.LongFunction;

/**
 * Ids in paths. There is nothing at an address that no id can have, so such an id is simply not
 * found.
 */
public final class PathId {

  private PathId() {}

  /**
   * The id that a part of a path spells.
   *
   * @param segment of the path, decoded
   * @param resource as {@link NotFound} names it: {@code "post"}
   * @throws NotFound unless it is a plain positive integer of 63 bits
   */
  public static <T> T of(String segment, String resource, LongFunction<T> id) {
    try {
      return id.apply(Param.id(segment));
    } catch (InvalidInput e) {
      throw new NotFound(resource);
    }
  }
}
