package dev.marquee.web.token;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.stream.Stream;

/** Tokens that say something wrong, signed with the right key. */
final class HostileClaims {

  private HostileClaims() {}

  /**
   * By what is wrong with them.
   *
   * @param stranger the id of another account
   */
  static Map<String, String> of(Forger forger, String stranger) {
    var tokens = new LinkedHashMap<String, String>();
    Stream.of("exp", "iat", "nbf", "iss", "aud", "sub", "sid", "jti")
        .forEach(name -> {
          tokens.put("no " + name, forger.withoutClaim(name));
          for (var json : new String[] {"null", "true", "[]", "{}", "\"\"", "[[1]]"}) {
            tokens.put(name + " " + json, forger.claim(name, json));
          }
        });
    for (var name : new String[] {"exp", "iat", "nbf"}) {
      for (var json : new String[] {"\"1893456000\"", "\"tomorrow\"", "1e300", "1e400"}) {
        tokens.put(name + " " + json, forger.claim(name, json));
      }
    }
    var issued = forger.claims().get("iat").asLong();
    tokens.put("exp over", forger.claim("exp", String.valueOf(issued - 31)));
    tokens.put("exp 0", forger.claim("exp", "0"));
    tokens.put("exp before time", forger.claim("exp", "-1"));
    tokens.put("iat in the future", forger.claim("iat", String.valueOf(issued + 86_400)));
    tokens.put("nbf in the future", forger.claim("nbf", String.valueOf(issued + 86_400)));
    tokens.put("iss other", forger.claim("iss", "\"Marquee\""));
    tokens.put("iss list", forger.claim("iss", "[\"marquee\"]"));
    tokens.put("aud other", forger.claim("aud", "\"other\""));
    tokens.put("aud others", forger.claim("aud", "[\"other\", \"MARQUEE\"]"));
    subjects(stranger).forEach(json -> tokens.put("sub " + json, forger.claim("sub", json)));
    Stream.of("42", "\"0\"", "\"-1\"", "\"999999\"", "\"99999999999999999999\"", "\"1;--\"")
        .forEach(json -> tokens.put("sid " + json, forger.claim("sid", json)));
    tokens.put("jti number", forger.claim("jti", "7"));
    tokens.put("jti NUL", forger.claim("jti", "\"a\\u0000b\""));
    tokens.put("claims twice", forger.signed(forger.header().toString(), twice(forger, stranger)));
    tokens.put("of the movie service", ofTheMovieService(forger));
    noObjects(forger)
        .forEach(text ->
            tokens.put(
                "payload " + text.substring(0, Math.min(20, text.length())),
                forger.signed(forger.header().toString(), text)));
    return tokens;
  }

  private static Stream<String> subjects(String stranger) {
    return Stream.of(
        "1",
        "[\"1\"]",
        "\"" + stranger + "\"",
        "\"ann\"",
        "\"0\"",
        "\"-1\"",
        "\"+1\"",
        "\" 1\"",
        "\"1.0\"",
        "\"01\"",
        "\"1e0\"",
        "\"\u0661\"",
        "\"99999999999999999999\"",
        "\"1 or 1=1\"",
        "\"1\\u0000\"",
        "{\"id\": \"1\"}");
  }

  /** Which of two claims counts is nobody's guess. */
  private static String twice(Forger forger, String stranger) {
    return "{\"sub\":\"" + stranger + "\"," + forger.claims().toString().substring(1);
  }

  /** With the e-mail address for a subject, and text for a time. */
  private static String ofTheMovieService(Forger forger) {
    return forger.signed(
        forger.header().toString(),
        """
        {"name": "ann", "sub": "ann@example.org", "expires_at": "2038-01-01 00:00:00"}\
        """);
  }

  private static Stream<String> noObjects(Forger forger) {
    return Stream.of(
        "",
        " ",
        "null",
        "true",
        "7",
        "\"ann\"",
        "[]",
        "{}",
        "{",
        "not json",
        "[" + forger.claims() + "]",
        forger.claims() + "x",
        "{\"a\":".repeat(400) + "1" + "}".repeat(400));
  }
}
