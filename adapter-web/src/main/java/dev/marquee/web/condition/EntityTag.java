package dev.marquee.web.condition;

import static java.nio.charset.StandardCharsets.UTF_8;

import io.micronaut.http.HttpHeaders;
import io.micronaut.http.MutableHttpResponse;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.regex.Pattern;

/**
 * Names one state of one thing, in one view, as a strong tag (RFC 9110, 8.8.3).
 *
 * @param kind of the thing
 * @param rest what the view depends on besides, or empty
 */
public record EntityTag(String kind, long id, long version, String rest) {

  private static final int DIGEST = 8;

  /** Of the usual view, which depends on nothing but the thing. */
  public static EntityTag of(String kind, long id, long version) {
    return new EntityTag(kind, id, version, "");
  }

  /** The same in another view, or in one that depends on other things too. */
  public EntityTag with(Object others) {
    try {
      var digest = MessageDigest.getInstance("SHA-256").digest(others.toString().getBytes(UTF_8));
      return new EntityTag(kind, id, version, "-" + HexFormat.of().formatHex(digest, 0, DIGEST));
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("every JDK has SHA-256", e);
    }
  }

  /** Puts it on an answer. */
  public <T> MutableHttpResponse<T> on(MutableHttpResponse<T> answer) {
    return answer.header(HttpHeaders.ETAG, toString());
  }

  /** All tags of one thing, without the quotes, the version as the first group. */
  static Pattern allOf(String kind, long id) {
    return Pattern.compile("%s-%d-([0-9]{1,18})(?:-.*)?".formatted(kind, id));
  }

  /** Without the quotes. */
  String opaque() {
    return kind + "-" + id + "-" + version + rest;
  }

  @Override
  public String toString() {
    return '"' + opaque() + '"';
  }
}
