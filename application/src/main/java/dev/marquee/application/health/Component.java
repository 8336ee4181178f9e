package dev.marquee.application.health;

/**
 * How one thing is that the service works with.
 *
 * @param name one word
 * @param detail for operators
 */
public record Component(String name, Condition condition, String detail) {

  public static Component up(String name, String detail) {
    return new Component(name, Condition.UP, detail);
  }

  /** For what works, but asks for somebody's attention. */
  public static Component warning(String name, String detail) {
    return new Component(name, Condition.WARNING, detail);
  }

  public static Component down(String name, String detail) {
    return new Component(name, Condition.DOWN, detail);
  }
}
