package dev.marquee.web.server;

import java.net.URI;

/**
 * Makes links as the caller would write them.
 *
 * @param prefix what the caller's own path started with: {@code /v1} or nothing
 */
public record Links(String prefix) {

  /** A link to a path of ours, which starts with a slash. */
  public URI to(String path) {
    return URI.create(prefix + path);
  }
}
