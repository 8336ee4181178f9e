package dev.marquee.cli.user;

import static java.nio.charset.StandardCharsets.ISO_8859_1;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import com.fasterxml.jackson.core.StreamReadFeature;
import dev.marquee.application.user.RawUser;
import dev.marquee.domain.error.Violation;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicLong;

/** Accounts as a file of JSON objects in UTF-8, one on each line; empty lines are passed over. */
final class UserLines {

  private static final JsonFactory JSON =
      JsonFactory.builder().enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION).build();

  private final long line;
  private final Map<String, String> fields = new HashMap<>();
  private final List<Violation> unreadable = new ArrayList<>();

  private UserLines(long line) {
    this.line = line;
  }

  /** Latin 1 keeps the bytes as they are: so a line that is not UTF-8 spoils no other. */
  static Iterator<RawUser> of(InputStream content) {
    var lines = new AtomicLong();
    return new BufferedReader(new InputStreamReader(content, ISO_8859_1))
        .lines()
        .peek(text -> lines.incrementAndGet())
        .filter(text -> !text.isBlank())
        .map(text -> new UserLines(lines.get()).read(text.getBytes(ISO_8859_1)))
        .iterator();
  }

  private RawUser read(byte[] text) {
    try (var json = JSON.createParser(text)) {
      readObject(json);
      return new RawUser(line, fields, unreadable);
    } catch (IOException malformed) {
      var fault = new Violation("", "malformed", "is not a JSON object in UTF-8");
      return new RawUser(line, Map.of(), List.of(fault));
    }
  }

  private void readObject(JsonParser json) throws IOException {
    if (json.nextToken() != JsonToken.START_OBJECT) {
      throw new IOException("no object");
    }
    while (json.nextToken() == JsonToken.FIELD_NAME) {
      var name = json.currentName();
      readField(json, name, json.nextToken());
    }
    if (json.nextToken() != null) {
      throw new IOException("more than an object");
    }
  }

  private void readField(JsonParser json, String name, JsonToken value) throws IOException {
    var wantsTruth = name.equals(RawUser.ACTIVE);
    if (!RawUser.FIELDS.contains(name)) {
      unreadable.add(new Violation(name, "unknown_field", "is not a known field"));
    } else if (wantsTruth ? value.isBoolean() : value == JsonToken.VALUE_STRING) {
      fields.put(name, json.getText());
    } else if (value != JsonToken.VALUE_NULL) {
      var wanted = wantsTruth ? "must be true or false" : "must be text";
      unreadable.add(new Violation(name, "wrong_type", wanted));
    }
    json.skipChildren();
  }
}
