package dev.marquee.web.server;

import dev.marquee.web.input.Malformed;
import io.micronaut.http.HttpStatus;
import io.netty.handler.codec.http.TooLongHttpHeaderException;
import io.netty.handler.codec.http.TooLongHttpLineException;

/**
 * Why a request goes no further than the connection. It travels with the request as the failure of
 * its decoding, so that it is answered in its turn and by the one writer of problems.
 */
public final class Refused extends RuntimeException {

  private static final long serialVersionUID = 1L;

  private final HttpStatus status;
  private final String code;

  private Refused(HttpStatus status, String code) {
    super(code, null, false, false);
    this.status = status;
    this.code = code;
  }

  static Refused tooLarge() {
    return new Refused(HttpStatus.REQUEST_ENTITY_TOO_LARGE, "body_too_large");
  }

  static Refused tooSlow() {
    return new Refused(HttpStatus.REQUEST_TIMEOUT, "request_timeout");
  }

  /** What a decoder's failure means to the client. */
  static Refused because(Throwable cause) {
    return switch (cause) {
      case Refused refused -> refused;
      case Malformed malformed -> new Refused(HttpStatus.BAD_REQUEST, malformed.code());
      case TooLongHttpLineException _ ->
          new Refused(HttpStatus.REQUEST_URI_TOO_LONG, "target_too_long");
      case TooLongHttpHeaderException _ ->
          new Refused(HttpStatus.REQUEST_HEADER_FIELDS_TOO_LARGE, "header_too_large");
      default -> new Refused(HttpStatus.BAD_REQUEST, "malformed_request");
    };
  }

  public HttpStatus status() {
    return status;
  }

  public String code() {
    return code;
  }
}
