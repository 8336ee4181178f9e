package dev.marquee.web.token;

import static java.nio.charset.StandardCharsets.US_ASCII;

import com.nimbusds.jose.JOSEException;
import com.nimbusds.jose.crypto.impl.ECDSA;
import com.nimbusds.jose.jwk.JWK;
import com.nimbusds.jose.util.Base64URL;
import dev.marquee.application.auth.SigningAlgorithm;
import java.util.Arrays;
import java.util.Base64;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.Map;

/** Tokens that were not signed with our key, or are not whole. */
final class HostileSignatures {

  private static final String ED25519_PREFIX = "302a300506032b6570032100";

  private HostileSignatures() {}

  /** By what is wrong with them. */
  static Map<String, String> of(Forger forger, String refreshToken) {
    var tokens = new LinkedHashMap<String, String>();
    shapes(forger, tokens);
    tokens.put("refresh token", refreshToken);
    for (int length : new int[] {1, 32, 64, 256, 384, 512}) {
      var nothing = Base64URL.encode(new byte[length]);
      tokens.put("signature of " + length + " zeros", forger.content() + "." + nothing);
      var ones = new byte[length];
      Arrays.fill(ones, (byte) 0xFF);
      tokens.put(
          "signature of " + length + " ones", forger.content() + "." + Base64URL.encode(ones));
    }
    for (var algorithm : SigningAlgorithm.values()) {
      var stranger = TestKeys.another(algorithm);
      var header = forger.header().put("alg", algorithm.name());
      tokens.put(
          "our name, their " + algorithm,
          Forger.signed(stranger, header.toString(), forger.claims().toString()));
      stranger.id().ifPresent(id -> header.put("kid", id));
      tokens.put(
          "their name, their " + algorithm,
          Forger.signed(stranger, header.toString(), forger.claims().toString()));
    }
    forger.key.published().ifPresent(key -> confusions(forger, key, tokens));
    if (forger.key.algorithm() == SigningAlgorithm.ES256) {
      tokens.put("signature in DER", forger.content() + "." + der(forger.signature()));
    }
    return tokens;
  }

  /** The public key as a secret, in every form that somebody might configure it in. */
  private static void confusions(Forger forger, JWK key, Map<String, String> tokens) {
    var encoded = encoded(key);
    var base64 = Base64.getMimeEncoder(64, new byte[] {'\n'}).encodeToString(encoded);
    var pem = "-----BEGIN PUBLIC KEY-----\n" + base64 + "\n-----END PUBLIC KEY-----";
    tokens.put("HMAC with the key", forger.hmac(encoded));
    tokens.put("HMAC with PEM", forger.hmac(pem.getBytes(US_ASCII)));
    tokens.put("HMAC with PEM and line end", forger.hmac((pem + "\n").getBytes(US_ASCII)));
    tokens.put("HMAC with Base64", forger.hmac(Base64.getEncoder().encode(encoded)));
    tokens.put("HMAC with JWK", forger.hmac(key.toJSONString().getBytes(US_ASCII)));
    tokens.put("HMAC with kid", forger.hmac(key.getKeyID().getBytes(US_ASCII)));
    tokens.put("HMAC with our secret", forger.hmac(SignedServer.SECRET.getBytes(US_ASCII)));
    tokens.put("HMAC with zeros", forger.hmac(new byte[32]));
  }

  private static byte[] encoded(JWK key) {
    try {
      return switch (key.getKeyType().getValue()) {
        case "RSA" -> key.toRSAKey().toPublicKey().getEncoded();
        case "EC" -> key.toECKey().toPublicKey().getEncoded();
        default ->
            HexFormat.of()
                .parseHex(
                    ED25519_PREFIX + HexFormat.of().formatHex(key.toOctetKeyPair().getDecodedX()));
      };
    } catch (JOSEException e) {
      throw new AssertionError(e);
    }
  }

  private static String der(String signature) {
    try {
      return Base64URL.encode(ECDSA.transcodeSignatureToDER(new Base64URL(signature).decode()))
          .toString();
    } catch (JOSEException e) {
      throw new AssertionError(e);
    }
  }

  private static void shapes(Forger forger, Map<String, String> tokens) {
    var token = forger.genuine;
    var content = forger.content();
    var signature = forger.signature();
    var header = content.substring(0, content.indexOf('.'));
    tokens.put("nothing", "");
    tokens.put("dots", "..");
    tokens.put("two parts", content);
    tokens.put("no signature", content + ".");
    tokens.put("no payload", header + ".." + signature);
    tokens.put("no header", content.substring(header.length()) + "." + signature);
    tokens.put("truncated", token.substring(0, token.length() - 4));
    tokens.put("longer", token + "AAAA");
    tokens.put("padded", token + "=");
    tokens.put("with a comma", token + ",");
    tokens.put("twice", token + " " + token);
    tokens.put("quoted", "\"" + token + "\"");
    tokens.put("four parts", token + "." + signature);
    tokens.put(
        "last bits",
        token.substring(0, token.length() - 1) + "_-".charAt(token.endsWith("_") ? 1 : 0));
    tokens.put("other alphabet", token + "+/");
    tokens.put("huge", token + "A".repeat(5_000));
    tokens.put(
        "JWE",
        Forger.encoded("{\"alg\":\"dir\",\"enc\":\"A256GCM\",\"typ\":\"at+jwt\"}")
            + "..AAAAAAAAAAAAAAAA."
            + content.substring(header.length() + 1)
            + "."
            + signature);
    tokens.put("nested", forger.signed(forger.header().toString(), token));
    tokens.put(
        "JSON",
        "{\"payload\":\"%s\",\"protected\":\"%s\",\"signature\":\"%s\"}"
            .formatted(content.substring(header.length() + 1), header, signature));
    tokens.put(
        "unsecured",
        Forger.encoded("{\"alg\":\"none\",\"typ\":\"at+jwt\"}")
            + content.substring(header.length())
            + ".");
    tokens.put(
        "other claims under this signature",
        header
            + "."
            + Forger.encoded(forger.claims().put("sub", "2").toString())
            + "."
            + signature);
  }
}
