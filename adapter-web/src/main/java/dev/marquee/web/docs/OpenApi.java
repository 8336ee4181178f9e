package dev.marquee.web.docs;

import io.micronaut.core.util.SupplierUtil;
import io.micronaut.json.JsonMapper;
import jakarta.inject.Singleton;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.function.Supplier;
import org.yaml.snakeyaml.LoaderOptions;
import org.yaml.snakeyaml.Yaml;
import org.yaml.snakeyaml.constructor.SafeConstructor;

/** The OpenAPI document, in the form it is written and in the form most tools ask for. */
@Singleton
public final class OpenApi {

  private final Supplier<byte[]> json;

  public OpenApi(JsonMapper mapper) {
    this.json = SupplierUtil.memoized(() -> toJson(mapper));
  }

  public byte[] yaml() {
    return Resources.own("openapi.yml");
  }

  public byte[] json() {
    return json.get();
  }

  private byte[] toJson(JsonMapper mapper) {
    var yaml = new Yaml(new SafeConstructor(new LoaderOptions()));
    Map<String, Object> document = yaml.load(new String(yaml(), StandardCharsets.UTF_8));
    try {
      return mapper.writeValueAsBytes(document);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
