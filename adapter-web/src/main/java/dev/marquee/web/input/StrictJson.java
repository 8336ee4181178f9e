package dev.marquee.web.input;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.JsonToken;
import com.fasterxml.jackson.core.StreamReadConstraints;
import com.fasterxml.jackson.core.StreamReadFeature;
import com.fasterxml.jackson.core.exc.StreamConstraintsException;
import dev.marquee.web.input.JsonValue.JsonArray;
import dev.marquee.web.input.JsonValue.JsonBoolean;
import dev.marquee.web.input.JsonValue.JsonNull;
import dev.marquee.web.input.JsonValue.JsonNumber;
import dev.marquee.web.input.JsonValue.JsonObject;
import dev.marquee.web.input.JsonValue.JsonText;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;

/**
 * Parses one whole JSON text: UTF-8, no key twice, no {@code NaN}, nothing behind it, bounded
 * nesting.
 */
final class StrictJson {

  static final int MAX_NESTING = 64;

  private static final JsonFactory FACTORY =
      JsonFactory.builder()
          .enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION)
          // names come from strangers: a table of them shared by all requests would only invite
          // collisions
          .disable(JsonFactory.Feature.CANONICALIZE_FIELD_NAMES)
          .streamReadConstraints(
              StreamReadConstraints.builder()
                  .maxNestingDepth(MAX_NESTING)
                  // the body's own limit bounds the rest, and a long number is judged as a number
                  .maxNumberLength(Integer.MAX_VALUE)
                  .maxNameLength(Integer.MAX_VALUE)
                  .maxStringLength(Integer.MAX_VALUE)
                  .build())
          .build();

  private StrictJson() {}

  /**
   * @throws Malformed {@code malformed_json} or {@code malformed_text}
   */
  static JsonValue parse(byte[] bytes) {
    try (var parser = FACTORY.createParser(Utf8.decode(bytes))) {
      var value = value(parser, parser.nextToken());
      if (parser.nextToken() != null) {
        throw malformed("Something follows the JSON document");
      }
      return value;
    } catch (StreamConstraintsException e) {
      throw malformed("The JSON document is nested too deeply");
    } catch (JsonProcessingException e) {
      var at = e.getLocation();
      throw malformed(
          "The body is not well-formed JSON, see line %d, column %d"
              .formatted(at.getLineNr(), at.getColumnNr()));
    } catch (IOException e) {
      throw new AssertionError("a string cannot fail to be read", e);
    }
  }

  private static JsonValue value(JsonParser parser, JsonToken token) throws IOException {
    return switch (token) {
      case START_OBJECT -> object(parser);
      case START_ARRAY -> array(parser);
      case VALUE_STRING -> new JsonText(parser.getText());
      case VALUE_NUMBER_INT, VALUE_NUMBER_FLOAT -> new JsonNumber(parser.getText());
      case VALUE_TRUE -> new JsonBoolean(true);
      case VALUE_FALSE -> new JsonBoolean(false);
      case VALUE_NULL -> new JsonNull();
      case null, default -> throw malformed("A JSON document is expected");
    };
  }

  private static JsonValue object(JsonParser parser) throws IOException {
    var members = new LinkedHashMap<String, JsonValue>();
    for (var name = parser.nextFieldName(); name != null; name = parser.nextFieldName()) {
      members.put(name, value(parser, parser.nextToken()));
    }
    return new JsonObject(Collections.unmodifiableMap(members));
  }

  private static JsonValue array(JsonParser parser) throws IOException {
    var items = new ArrayList<JsonValue>();
    for (var token = parser.nextToken(); token != JsonToken.END_ARRAY; token = parser.nextToken()) {
      items.add(value(parser, token));
    }
    return new JsonArray(Collections.unmodifiableList(items));
  }

  private static Malformed malformed(String detail) {
    return new Malformed("malformed_json", detail);
  }
}
