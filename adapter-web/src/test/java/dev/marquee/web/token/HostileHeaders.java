package dev.marquee.web.token;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.stream.Stream;

/** Tokens that want to be read in another way, most of them signed with the right key. */
final class HostileHeaders {

  private HostileHeaders() {}

  /** By what is wrong with them. */
  static Map<String, String> of(Forger forger, TokenKey strangers) {
    var tokens = new LinkedHashMap<String, String>();
    Stream.of(
            "none", "None", "NONE", "nOnE", "", "HS384", "HS512", "RS384", "PS256", "ES384",
            "ES256K", "Ed448", "dir", "hs256", "rs256")
        .forEach(name -> tokens.put("alg " + name, forger.header("alg", "\"" + name + "\"")));
    Stream.of("7", "[\"HS256\"]", "null", "{}", "true")
        .forEach(json -> tokens.put("alg " + json, forger.header("alg", json)));
    tokens.put("no alg", forger.withoutHeader("alg"));
    tokens.put("no typ", forger.withoutHeader("typ"));
    Stream.of("\"JWT\"", "\"rt+jwt\"", "\"at+jwt \"", "\"\"", "7", "null", "[\"at+jwt\"]")
        .forEach(json -> tokens.put("typ " + json, forger.header("typ", json)));
    kids(strangers).forEach(json -> tokens.put("kid " + json, forger.header("kid", json)));
    others(strangers)
        .forEach((name, json) -> tokens.put(name + " " + json, forger.header(name, json)));
    var header = forger.header().toString();
    var claims = forger.claims().toString();
    tokens.put("alg twice", forger.signed("{\"alg\":\"none\"," + header.substring(1), claims));
    tokens.put("typ twice", forger.signed("{\"typ\":\"JWT\"," + header.substring(1), claims));
    tokens.put(
        "b64 is off",
        forger.signed(
            forger
                .header()
                .put("b64", false)
                .set("crit", forger.header().arrayNode().add("b64"))
                .toString(),
            claims));
    Stream.of("", "{}", "[]", "null", "7", "{", header + "x", "[" + header + "]")
        .forEach(text -> tokens.put("header " + text, forger.signed(text, claims)));
    return tokens;
  }

  private static Stream<String> kids(TokenKey strangers) {
    return Stream.of(
        "\"" + strangers.id().orElse("o") + "\"",
        "\"../../../../dev/null\"",
        "\"/proc/self/environ\"",
        "\"' or '1'='1\"",
        "\"x' union select 'k'--\"",
        "\"https://evil.example/key\"",
        "\"" + "k".repeat(2_000) + "\"",
        "\"\\u0000\"",
        "\"\"",
        "7",
        "[]",
        "{}");
  }

  /** What would have us trust a key that came along, fetch one, or read the content otherwise. */
  private static Map<String, String> others(TokenKey strangers) {
    var tokens = new LinkedHashMap<String, String>();
    strangers.published().ifPresent(key -> tokens.put("jwk", key.toJSONString()));
    tokens.putIfAbsent("jwk", "{\"kty\":\"oct\",\"k\":\"AAAA\"}");
    tokens.put("jku", "\"https://evil.example/jwks.json\"");
    tokens.put("x5u", "\"https://evil.example/cert.pem\"");
    tokens.put("x5c", "[\"MIIB\"]");
    tokens.put("x5t", "\"AAAA\"");
    tokens.put("x5t#S256", "\"AAAA\"");
    tokens.put("crit", "[\"exp\"]");
    tokens.put("b64", "false");
    tokens.put("zip", "\"DEF\"");
    tokens.put("cty", "\"JWT\"");
    tokens.put("enc", "\"A128GCM\"");
    tokens.put("p2c", "2147483647");
    tokens.put("iss", "\"marquee\"");
    tokens.put("\u212Aid", "\"kelvin\"");
    return tokens;
  }
}
