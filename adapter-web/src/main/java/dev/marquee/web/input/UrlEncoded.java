package dev.marquee.web.input;

import java.io.ByteArrayOutputStream;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/**
 * The {@code name=value&…} of queries and forms (WHATWG URL, 5.1), but refusing what is not
 * well-formed.
 */
public final class UrlEncoded {

  private static final int MAX_PAIRS = 1_000;

  private UrlEncoded() {}

  /**
   * Reads it all.
   *
   * @return the values of each name, in the order in which they came
   * @throws Malformed {@code malformed_parameters} or {@code malformed_text}
   */
  public static Map<String, List<String>> parse(String text) {
    var parameters = new LinkedHashMap<String, List<String>>();
    var pairs = text.isEmpty() ? new String[0] : text.split("&", MAX_PAIRS + 1);
    if (pairs.length > MAX_PAIRS) {
      throw new Malformed("malformed_parameters", "There are too many parameters");
    }
    for (var pair : pairs) {
      var equals = pair.indexOf('=');
      var name = equals < 0 ? pair : pair.substring(0, equals);
      var value = equals < 0 ? "" : pair.substring(equals + 1);
      if (!pair.isEmpty()) {
        parameters.computeIfAbsent(spaced(name), _ -> new ArrayList<>()).add(spaced(value));
      }
    }
    return parameters;
  }

  /** Writes what {@link #parse} reads, in the map's sequence. */
  public static String write(Map<String, String> parameters) {
    return parameters.entrySet().stream()
        .map(parameter -> encode(parameter.getKey()) + "=" + encode(parameter.getValue()))
        .collect(Collectors.joining("&"));
  }

  private static String encode(String text) {
    return URLEncoder.encode(text, StandardCharsets.UTF_8);
  }

  private static String spaced(String text) {
    return decode(text.replace('+', ' '));
  }

  /**
   * Undoes percent-encoding (RFC 3986, 2.1).
   *
   * @throws Malformed {@code malformed_parameters} or {@code malformed_text}
   */
  public static String decode(String text) {
    if (text.indexOf('%') < 0) {
      return text;
    }
    var bytes = new ByteArrayOutputStream(text.length());
    for (int i = 0; i < text.length(); ) {
      var percent = text.indexOf('%', i);
      var end = percent < 0 ? text.length() : percent;
      bytes.writeBytes(text.substring(i, end).getBytes(StandardCharsets.UTF_8));
      if (percent >= 0) {
        bytes.write(octet(text, percent + 1));
      }
      i = percent < 0 ? end : percent + 3;
    }
    return Utf8.decode(bytes.toByteArray());
  }

  private static int octet(String text, int from) {
    try {
      return HexFormat.fromHexDigits(text, from, from + 2);
    } catch (IndexOutOfBoundsException | NumberFormatException e) {
      throw new Malformed("malformed_parameters", "A percent sign is not followed by two digits");
    }
  }
}
