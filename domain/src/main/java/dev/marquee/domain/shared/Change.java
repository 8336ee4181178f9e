package dev.marquee.domain.shared;

import java.util.Objects;
import java.util.function.Function;

/**
 * What an edit asks of one field: keep it, or replace it. A field that can be cleared is a {@code
 * Change<Optional<T>>}. This is how an absent member of a JSON merge patch (RFC 7396) is told from
 * a present one.
 */
public sealed interface Change<T> {

  /** Leave the field as it is. */
  static <T> Change<T> keep() {
    return new Keep<>();
  }

  /** Replace the field's value. */
  static <T> Change<T> to(T value) {
    return new To<>(value);
  }

  /** The value after the change. */
  T from(T current);

  /** The same change seen through a function. */
  <R> Change<R> map(Function<? super T, ? extends R> function);

  /** Whether the field was left out. */
  boolean keeps();

  record Keep<T>() implements Change<T> {
    @Override
    public T from(T current) {
      return current;
    }

    @Override
    public <R> Change<R> map(Function<? super T, ? extends R> function) {
      return keep();
    }

    @Override
    public boolean keeps() {
      return true;
    }
  }

  record To<T>(T value) implements Change<T> {
    public To {
      Objects.requireNonNull(value, "value");
    }

    @Override
    public T from(T current) {
      return value;
    }

    @Override
    public <R> Change<R> map(Function<? super T, ? extends R> function) {
      return to(function.apply(value));
    }

    @Override
    public boolean keeps() {
      return false;
    }
  }
}
