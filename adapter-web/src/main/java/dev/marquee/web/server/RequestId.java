package dev.marquee.web.server;

import io.netty.handler.codec.http.HttpHeaders;
import io.netty.util.AsciiString;
import java.util.regex.Pattern;

/**
 * The name of a request: the caller's where it is one that can go into logs as it is, else our own.
 */
final class RequestId {

  static final AsciiString HEADER = AsciiString.cached("X-Request-Id");

  private static final Pattern FORM = Pattern.compile("[A-Za-z0-9._-]{1,64}");

  private RequestId() {}

  static String of(HttpHeaders headers, IdSource ids) {
    if (!headers.contains(HEADER)) {
      return ids.next();
    }
    var sent = headers.getAll(HEADER);
    return sent.size() == 1 && FORM.matcher(sent.getFirst()).matches()
        ? sent.getFirst()
        : ids.next();
  }
}
