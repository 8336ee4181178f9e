package dev.marquee.web.input;

import dev.marquee.domain.error.InvalidInput;
import dev.marquee.domain.error.Violations;
import dev.marquee.web.input.JsonValue.JsonNull;
import dev.marquee.web.input.JsonValue.JsonObject;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.Supplier;

/** A request's body: one JSON object, well-formed, its fields not judged yet. */
public final class JsonBody {

  /** What a {@code PATCH} carries (RFC 7396). */
  public static final String MERGE_PATCH = "application/merge-patch+json";

  private final Map<String, Optional<JsonValue>> members = new LinkedHashMap<>();

  private final byte[] text;

  private JsonBody(JsonObject object, byte[] text) {
    this.text = text;
    object
        .members()
        .forEach((name, value) ->
            members.put(name, value instanceof JsonNull ? Optional.empty() : Optional.of(value)));
  }

  /**
   * @throws Malformed when it is no JSON text
   * @throws InvalidInput {@code wrong_type} when it is one, but no object
   */
  static JsonBody parse(byte[] bytes) {
    if (StrictJson.parse(bytes) instanceof JsonObject object) {
      return new JsonBody(object, bytes);
    }
    throw Numbers.wrongType("must be an object");
  }

  /** A digest of the text as it was sent: SHA-256, in hexadecimal digits. */
  public String digest() {
    try {
      return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(text));
    } catch (NoSuchAlgorithmException e) {
      throw new AssertionError("every Java has SHA-256", e);
    }
  }

  /**
   * Judges all fields, then builds what they make.
   *
   * @param reading names the fields, and answers how to build the whole of them
   * @throws InvalidInput with everything that is wrong, {@code unknown_field} for what was not
   *     named
   */
  public <T> T read(Function<Fields<JsonValue>, Supplier<T>> reading) {
    var fields = new Fields<>(members, new Violations());
    var whole = reading.apply(fields);
    fields.refuseOthers("unknown_field");
    fields.judged();
    return whole.get();
  }
}
