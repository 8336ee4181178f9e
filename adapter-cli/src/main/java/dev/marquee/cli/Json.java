package dev.marquee.cli;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.core.StreamWriteFeature;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Optional;

/** RFC 8259, for scripts. */
final class Json {

  private static final JsonFactory FACTORY =
      JsonFactory.builder().disable(StreamWriteFeature.AUTO_CLOSE_TARGET).build();

  private Json() {}

  static void array(PrintWriter out, List<String> columns, List<List<Object>> rows) {
    write(
        out,
        json -> {
          json.writeStartArray();
          for (var row : rows) {
            object(json, columns, row);
          }
          json.writeEndArray();
        });
  }

  static void object(PrintWriter out, List<String> columns, List<Object> row) {
    write(out, json -> object(json, columns, row));
  }

  private interface Body {
    void writeTo(JsonGenerator json) throws IOException;
  }

  private static void write(PrintWriter out, Body body) {
    try (var json = FACTORY.createGenerator(out)) {
      body.writeTo(json.useDefaultPrettyPrinter());
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    out.println();
  }

  private static void object(JsonGenerator json, List<String> columns, List<Object> row)
      throws IOException {
    json.writeStartObject();
    for (var i = 0; i < columns.size(); i++) {
      json.writeFieldName(columns.get(i));
      value(json, row.get(i));
    }
    json.writeEndObject();
  }

  private static void value(JsonGenerator json, Object value) throws IOException {
    switch (value) {
      case Number number -> json.writeNumber(number.toString());
      case Boolean truth -> json.writeBoolean(truth);
      case Optional<?> unknown when unknown.isEmpty() -> json.writeNull();
      case Optional<?> known -> value(json, known.orElseThrow());
      default -> json.writeString(Cells.text(value));
    }
  }
}
