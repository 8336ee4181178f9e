package dev.marquee.web.access;

import com.fasterxml.jackson.databind.JsonNode;
import dev.marquee.web.testing.Browser;
import dev.marquee.web.testing.Contract;
import java.net.http.HttpRequest.BodyPublishers;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * An operation of the document.
 *
 * @param type of the body that it takes
 */
record Operation(String id, String method, String path, Optional<String> type) {

  private static final String ROW = "{id}";

  /** All of them. */
  static Stream<Operation> all() {
    var document = new Contract().document();
    return document.get("paths").properties().stream()
        .flatMap(path ->
            path.getValue().properties().stream()
                .filter(method -> method.getValue().has("operationId"))
                .map(method -> of(document, path.getKey(), method.getKey(), method.getValue())));
  }

  /** Whether it is about one row, which the path names. */
  boolean isAboutARow() {
    return path.contains(ROW);
  }

  /** The status with which a call is answered. */
  int call(Browser browser, Optional<String> authorization, String json, long row) {
    var headers =
        Stream.concat(
                type.stream().flatMap(value -> Stream.of("Content-Type", value)),
                authorization.stream().flatMap(value -> Stream.of("Authorization", value)))
            .toArray(String[]::new);
    var takesJson = type.filter(value -> value.endsWith("json")).isPresent();
    var body = takesJson ? BodyPublishers.ofString(json) : BodyPublishers.noBody();
    return browser.send(method, path.replace(ROW, String.valueOf(row)), body, headers).status();
  }

  private static Operation of(JsonNode document, String path, String method, JsonNode description) {
    var body = description.path("requestBody");
    var content = body.has("$ref") ? document.at(body.get("$ref").asText().substring(1)) : body;
    var types = content.path("content").fieldNames();
    return new Operation(
        description.get("operationId").asText(),
        method.toUpperCase(Locale.ROOT),
        path,
        types.hasNext() ? Optional.of(types.next()) : Optional.empty());
  }
}
