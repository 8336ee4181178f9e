package dev.marquee.web.page;

import static java.nio.charset.StandardCharsets.UTF_8;

import dev.marquee.domain.error.InvalidInput;
import dev.marquee.domain.shared.Position;
import dev.marquee.web.token.Hmac;
import dev.marquee.web.token.TokenSettings;
import java.io.ByteArrayOutputStream;
import java.security.MessageDigest;
import java.util.Arrays;
import java.util.Base64;
import java.util.List;

/**
 * Places in lists as text that nobody can make up, change, or take to another list: a version, a
 * signature over that list and the place, and the place.
 */
public final class Cursors {

  private static final String PURPOSE = "marquee cursor";
  private static final byte VERSION = 1;
  private static final int SIGNATURE = 16;

  private final List<Hmac> keys;

  /** With the secrets that sign tokens: the first signs, all verify. */
  public Cursors(TokenSettings settings) {
    keys = settings.secrets().stream().map(secret -> Hmac.derived(secret, PURPOSE)).toList();
  }

  /**
   * The place as text.
   *
   * @param list names the list, with its filter and order
   */
  String write(String list, Position place) {
    var payload = Keys.write(place);
    var cursor = new ByteArrayOutputStream();
    cursor.write(VERSION);
    cursor.writeBytes(signature(keys.getFirst(), list, payload));
    cursor.writeBytes(payload);
    return Base64.getUrlEncoder().withoutPadding().encodeToString(cursor.toByteArray());
  }

  /**
   * The place that was written for this list.
   *
   * @throws InvalidInput {@code invalid_cursor}
   */
  Position read(String list, String cursor) {
    var bytes = decode(cursor);
    if (bytes.length <= 1 + SIGNATURE || bytes[0] != VERSION) {
      throw invalid();
    }
    var signature = Arrays.copyOfRange(bytes, 1, 1 + SIGNATURE);
    var payload = Arrays.copyOfRange(bytes, 1 + SIGNATURE, bytes.length);
    if (keys.stream().noneMatch(key -> equal(signature, signature(key, list, payload)))) {
      throw invalid();
    }
    return Keys.read(payload);
  }

  static InvalidInput invalid() {
    return InvalidInput.of("invalid_cursor", "must be one that the link of this list holds");
  }

  private static byte[] decode(String cursor) {
    try {
      return Base64.getUrlDecoder().decode(cursor);
    } catch (IllegalArgumentException e) {
      throw invalid();
    }
  }

  /** No UTF-8 holds the byte between the two: what is signed reads one way only. */
  private static byte[] signature(Hmac key, String list, byte[] payload) {
    var message = new ByteArrayOutputStream();
    message.write(VERSION);
    message.writeBytes(list.getBytes(UTF_8));
    message.write(0xff);
    message.writeBytes(payload);
    return Arrays.copyOf(key.of(message.toByteArray()), SIGNATURE);
  }

  private static boolean equal(byte[] one, byte[] other) {
    return MessageDigest.isEqual(one, other);
  }
}
