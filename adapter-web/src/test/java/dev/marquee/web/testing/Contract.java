package dev.marquee.web.testing;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.MissingNode;
import com.fasterxml.jackson.dataformat.yaml.YAMLMapper;
import com.networknt.schema.Error;
import com.networknt.schema.SchemaLocation;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.dialect.Dialects;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Properties;
import java.util.Set;

/** The OpenAPI document, to which every answer of every test is held. */
public final class Contract {

  private static final String DOCUMENT = "/dev/marquee/web/docs/openapi.yml";
  private static final String ID = "urn:marquee:openapi";
  private static final String REFUSED = "/components/responses/Refused";

  /** What is said once for all operations: the answer that is called {@code default}. */
  private static final Set<Integer> ANYWHERE =
      Set.of(400, 405, 406, 408, 413, 414, 415, 429, 431, 500, 503);

  private static final Properties CODES = codes();

  private final JsonNode document;
  private final SchemaRegistry schemas;

  public Contract() {
    try (var in = Contract.class.getResourceAsStream(DOCUMENT)) {
      document = new YAMLMapper().readTree(in);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    schemas =
        SchemaRegistry.withDialect(
            Dialects.getOpenApi31(), builder -> builder.schemas(Map.of(ID, document.toString())));
  }

  private static Properties codes() {
    try (var in =
        Contract.class.getResourceAsStream("/dev/marquee/web/problem/problems.properties")) {
      var codes = new Properties();
      codes.load(in);
      return codes;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  public JsonNode document() {
    return document;
  }

  /** Fails unless the document allows this answer to this request. */
  public void check(String method, String target, Answer answer) {
    var said = method + " " + target + " " + answer.status();
    var response = resolve(response(method, path(target), answer.status()));
    assertThat(document.at(response)).as("documented: " + said).isNotInstanceOf(MissingNode.class);
    checkHeaders(said, response, answer);
    if (!method.equals("HEAD")) {
      checkBody(said, response + "/content", answer);
    }
  }

  private String response(String method, String path, int status) {
    var operation = operation(method, path);
    if (document.at(operation).isMissingNode()) {
      return status == 404 || ANYWHERE.contains(status) ? REFUSED : "/nothing";
    }
    var exact = operation + "/responses/" + status;
    return document.at(exact).isMissingNode() && ANYWHERE.contains(status)
        ? operation + "/responses/default"
        : exact;
  }

  private String operation(String method, String path) {
    var verb = method.equals("HEAD") ? "get" : method.toLowerCase(Locale.ROOT);
    return document.get("paths").properties().stream()
        .map(Map.Entry::getKey)
        .filter(template -> path.matches(template.replaceAll("\\{[a-z]+}", "[^/]+")))
        .min((a, b) -> Boolean.compare(a.contains("{"), b.contains("{")))
        .map(template -> "/paths/" + template.replace("/", "~1") + "/" + verb)
        .orElse("/nothing");
  }

  private void checkHeaders(String said, String response, Answer answer) {
    document
        .at(response + "/headers")
        .properties()
        .forEach(header -> {
          var described = document.at(resolve(response + "/headers/" + header.getKey()));
          if (described.path("required").asBoolean()) {
            assertThat(answer.header(header.getKey())).as(said).isNotEmpty();
          }
        });
  }

  private void checkBody(String said, String content, Answer answer) {
    if (document.at(content).isMissingNode()) {
      assertThat(answer.body()).as(said).isEmpty();
      return;
    }
    var type = answer.header("Content-Type").replaceFirst(";.*", "");
    var media = content + "/" + type.replace("/", "~1");
    assertThat(document.at(media)).as(said + " " + type).isNotInstanceOf(MissingNode.class);
    if (type.equals("application/problem+json")) {
      assertThat(CODES).as("explained").containsKey(answer.at("/code"));
    }
    if (type.endsWith("json")) {
      assertThat(errors(media + "/schema", answer.json())).as(said + " " + answer.body()).isEmpty();
    }
  }

  /** What a value breaks of the schema at a pointer. */
  public List<Error> errors(String pointer, JsonNode value) {
    return schemas
        .getSchema(SchemaLocation.of(ID + "#" + pointer))
        .validate(
            value,
            context -> context.executionConfig(config -> config.formatAssertionsEnabled(true)));
  }

  private String resolve(String pointer) {
    var reference = document.at(pointer).path("$ref").asText();
    return reference.isEmpty() ? pointer : reference.substring(1);
  }

  private static String path(String target) {
    var path = target.replaceFirst("\\?.*", "").replaceFirst("^/v1(?=/|$)", "");
    return path.isEmpty() || path.equals("/") ? "/" : path.replaceFirst("/$", "");
  }
}
