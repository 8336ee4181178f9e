package dev.marquee.web.cache;

import dev.marquee.domain.access.Actor;
import io.micronaut.core.type.Argument;
import java.util.Map;
import java.util.Optional;

/**
 * A read that is answered for many at once who ask at the same time, and alike for all who may ask.
 *
 * @param <Q> what is asked for; those who ask for equal things share the answer
 * @param <T> the body of an answer
 */
public interface JointRead<Q, T> {

  int CORES = Runtime.getRuntime().availableProcessors();

  /** The template of its route, such as {@code /posts/{id}}. */
  String route();

  Argument<T> body();

  /** How many questions it answers by one call at most. */
  int most();

  /** How many calls are under way at once at most: more of them answer fewer questions each. */
  int lanes();

  /**
   * What a request asks for, if it is one of these. It never blocks.
   *
   * @param asked the target of a plain {@code GET}
   */
  Optional<Q> question(AnswerKey asked);

  /**
   * The answers. What is missing there the route answers, which says what is wrong.
   *
   * @param asked with one of those who ask for it
   */
  Map<Q, OpenAnswer<T>> answer(Map<Q, Actor> asked);
}
