package dev.marquee.web.server;

import dev.marquee.web.input.Malformed;
import dev.marquee.web.input.UrlEncoded;

/**
 * What a request asks for. Every path can be written with {@code /v1} in front and with a slash
 * behind.
 *
 * @param path as the caller wrote it, without the query
 * @param prefix {@code /v1} where the caller wrote it, else empty
 * @param route what the router is to see: without prefix and last slash, with the query
 */
record RequestTarget(String path, String prefix, String route) {

  private static final String VERSION = "/v1";

  /**
   * Reads the target of a request line (RFC 9112, 3.2).
   *
   * @throws Malformed when it is none, or its percent-encoding is broken
   */
  static RequestTarget parse(String sent) {
    var target = originForm(sent);
    var path = pathOf(target);
    UrlEncoded.decode(target);
    var prefix = path.equals(VERSION) || path.startsWith(VERSION + "/") ? VERSION : "";
    var route = withoutLastSlash(path.substring(prefix.length()));
    return new RequestTarget(path, prefix, route + target.substring(path.length()));
  }

  /** What can be said of one that cannot be read. */
  static RequestTarget unreadable(String sent) {
    var readable = sent.startsWith("/") && isAllowed(sent);
    return new RequestTarget(readable ? pathOf(sent) : "/", "", "/");
  }

  private static String pathOf(String target) {
    var query = target.indexOf('?');
    return query < 0 ? target : target.substring(0, query);
  }

  private static String originForm(String target) {
    if (!isAllowed(target)) {
      throw malformed();
    }
    if (target.startsWith("/")) {
      return target;
    }
    // the absolute form, which proxies are sent and servers must accept
    var authority = target.indexOf("://");
    if (!target.startsWith("http") || authority < 0) {
      throw malformed();
    }
    var path = target.indexOf('/', authority + 3);
    return path < 0 ? "/" : target.substring(path);
  }

  private static boolean isAllowed(String target) {
    for (var i = 0; i < target.length(); i++) {
      var c = target.charAt(i);
      if (c <= ' ' || c >= 0x7F || c == '#') {
        return false;
      }
    }
    return true;
  }

  private static String withoutLastSlash(String path) {
    if (path.length() > 1 && path.endsWith("/")) {
      return path.substring(0, path.length() - 1);
    }
    return path.isEmpty() ? "/" : path;
  }

  private static Malformed malformed() {
    return new Malformed("malformed_request", "The request's target is not a path");
  }
}
