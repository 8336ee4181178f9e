package dev.marquee.web.output;

import io.micronaut.core.annotation.AnnotationMetadata;
import io.micronaut.core.type.Argument;
import io.micronaut.core.util.SupplierUtil;
import io.micronaut.json.JsonFeatures;
import io.micronaut.json.JsonMapper;
import io.micronaut.json.JsonStreamConfig;
import io.micronaut.json.tree.JsonNode;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.util.Optional;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/** Makes what it knows of a type when that is first read or written, not when a route is made. */
final class LateJsonMapper implements JsonMapper {

  private final Supplier<JsonMapper> mapper;

  LateJsonMapper(Supplier<JsonMapper> mapper) {
    this.mapper = mapper;
  }

  @Override
  public JsonMapper createSpecific(Argument<?> type) {
    return new LateJsonMapper(SupplierUtil.memoized(() -> mapper.get().createSpecific(type)));
  }

  @Override
  public <T> @Nullable T readValueFromTree(JsonNode tree, Argument<T> type) throws IOException {
    return mapper.get().readValueFromTree(tree, type);
  }

  @Override
  public <T> @Nullable T readValue(InputStream json, Argument<T> type) throws IOException {
    return mapper.get().readValue(json, type);
  }

  @Override
  public <T> @Nullable T readValue(byte[] json, Argument<T> type) throws IOException {
    return mapper.get().readValue(json, type);
  }

  @Override
  public JsonNode writeValueToTree(@Nullable Object value) throws IOException {
    return mapper.get().writeValueToTree(value);
  }

  @Override
  public <T> JsonNode writeValueToTree(Argument<T> type, @Nullable T value) throws IOException {
    return mapper.get().writeValueToTree(type, value);
  }

  @Override
  public void writeValue(OutputStream json, @Nullable Object value) throws IOException {
    mapper.get().writeValue(json, value);
  }

  @Override
  public <T> void writeValue(OutputStream json, Argument<T> type, @Nullable T value)
      throws IOException {
    mapper.get().writeValue(json, type, value);
  }

  @Override
  public byte[] writeValueAsBytes(@Nullable Object value) throws IOException {
    return mapper.get().writeValueAsBytes(value);
  }

  @Override
  public <T> byte[] writeValueAsBytes(Argument<T> type, @Nullable T value) throws IOException {
    return mapper.get().writeValueAsBytes(type, value);
  }

  @Override
  public JsonMapper cloneWithFeatures(JsonFeatures features) {
    return new LateJsonMapper(
        SupplierUtil.memoized(() -> mapper.get().cloneWithFeatures(features)));
  }

  @Override
  public Optional<JsonFeatures> detectFeatures(AnnotationMetadata annotations) {
    return mapper.get().detectFeatures(annotations);
  }

  @Override
  public JsonStreamConfig getStreamConfig() {
    return mapper.get().getStreamConfig();
  }
}
