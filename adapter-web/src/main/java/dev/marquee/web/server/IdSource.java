package dev.marquee.web.server;

/** Makes names that nobody else makes: ids of requests and tokens. */
@FunctionalInterface
public interface IdSource {

  /** A new one: letters, digits and {@code -} only, at most 64. */
  String next();
}
