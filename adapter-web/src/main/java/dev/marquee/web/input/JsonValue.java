package dev.marquee.web.input;

import java.util.List;
import java.util.Map;

/**
 * A JSON value (RFC 8259) as it was sent. A number keeps its spelling, so nothing is lost before it
 * is judged.
 */
public sealed interface JsonValue {

  record JsonObject(Map<String, JsonValue> members) implements JsonValue {}

  record JsonArray(List<JsonValue> items) implements JsonValue {}

  record JsonText(String value) implements JsonValue {}

  record JsonNumber(String spelling) implements JsonValue {}

  record JsonBoolean(boolean value) implements JsonValue {}

  record JsonNull() implements JsonValue {}
}
