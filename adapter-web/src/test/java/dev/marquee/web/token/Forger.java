package dev.marquee.web.token;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.nimbusds.jose.JOSEException;
import com.nimbusds.jose.JWSHeader;
import com.nimbusds.jose.util.Base64URL;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/** Makes tokens that differ from a genuine one in a single thing. */
final class Forger {

  private static final JsonMapper JSON = new JsonMapper();

  final TokenKey key;
  final String genuine;
  private final String[] parts;

  /** Somebody who has a genuine token, and even its key. */
  Forger(TokenKey key, String genuine) {
    this.key = key;
    this.genuine = genuine;
    this.parts = genuine.split("\\.");
  }

  ObjectNode header() {
    return read(parts[0]);
  }

  ObjectNode claims() {
    return read(parts[1]);
  }

  /** What the signature is of. */
  String content() {
    return parts[0] + "." + parts[1];
  }

  String signature() {
    return parts[2];
  }

  /** With another claim, or another value of a claim, signed as it should be. */
  String claim(String name, String json) {
    return signed(header().toString(), claims().set(name, parsed(json)).toString());
  }

  /** Without a claim. */
  String withoutClaim(String name) {
    var claims = claims();
    claims.remove(name);
    return signed(header().toString(), claims.toString());
  }

  /** With another header parameter. */
  String header(String name, String json) {
    return signed(header().set(name, parsed(json)).toString(), claims().toString());
  }

  /** Without a header parameter. */
  String withoutHeader(String name) {
    var header = header();
    header.remove(name);
    return signed(header.toString(), claims().toString());
  }

  /** Any two texts, signed with the right key. */
  String signed(String header, String payload) {
    return signed(key, header, payload);
  }

  /** Any two texts, signed with any key. */
  static String signed(TokenKey key, String header, String payload) {
    var content = encoded(header) + "." + encoded(payload);
    try {
      var bytes = content.getBytes(StandardCharsets.US_ASCII);
      return content + "." + key.signer().sign(new JWSHeader(key.jwsAlgorithm()), bytes);
    } catch (JOSEException e) {
      throw new AssertionError(e);
    }
  }

  /** The genuine content with a header of HS256, under a secret of the forger's choice. */
  String hmac(byte[] secret) {
    var header = header().put("alg", "HS256");
    var content = encoded(header.toString()) + "." + parts[1];
    try {
      var mac = Mac.getInstance("HmacSHA256");
      mac.init(new SecretKeySpec(secret, "HmacSHA256"));
      return content
          + "."
          + Base64URL.encode(mac.doFinal(content.getBytes(StandardCharsets.US_ASCII)));
    } catch (GeneralSecurityException e) {
      throw new AssertionError(e);
    }
  }

  static String encoded(String text) {
    return Base64URL.encode(text).toString();
  }

  private static ObjectNode read(String part) {
    return (ObjectNode) parsed(new Base64URL(part).decodeToString());
  }

  private static JsonNode parsed(String json) {
    try {
      return JSON.readTree(json);
    } catch (JsonProcessingException e) {
      throw new AssertionError(json, e);
    }
  }
}
