package dev.marquee.cli;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.core.StreamWriteFeature;
import com.fasterxml.jackson.core.util.MinimalPrettyPrinter;
import java.io.IOException;
import java.io.Writer;
import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;

/** An object on each line; what is unknown is left out. */
final class JsonRowWriter implements RowWriter {

  private static final JsonFactory FACTORY =
      JsonFactory.builder().disable(StreamWriteFeature.AUTO_CLOSE_TARGET).build();

  private final JsonGenerator json;
  private final List<String> columns;

  JsonRowWriter(Writer target, List<String> columns) throws IOException {
    this.json = FACTORY.createGenerator(target).setPrettyPrinter(new MinimalPrettyPrinter(""));
    this.columns = columns;
  }

  @Override
  public void write(List<?> cells) throws IOException {
    json.writeStartObject();
    for (var i = 0; i < cells.size(); i++) {
      Optional<?> known =
          cells.get(i) instanceof Optional<?> cell ? cell : Optional.of(cells.get(i));
      if (known.isPresent()) {
        json.writeFieldName(columns.get(i));
        writeValue(known.get());
      }
    }
    json.writeEndObject();
    json.writeRaw('\n');
  }

  private void writeValue(Object value) throws IOException {
    switch (value) {
      case Integer number -> json.writeNumber(number);
      case Long number -> json.writeNumber(number);
      case BigDecimal number -> json.writeNumber(number);
      case List<?> texts -> {
        json.writeStartArray();
        for (var text : texts) {
          json.writeString(text.toString());
        }
        json.writeEndArray();
      }
      default -> json.writeString(Cells.text(value));
    }
  }

  @Override
  public void flush() throws IOException {
    json.flush();
  }
}
