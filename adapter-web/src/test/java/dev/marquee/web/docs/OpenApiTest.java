package dev.marquee.web.docs;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.dataformat.yaml.YAMLMapper;
import dev.marquee.web.access.Audience;
import dev.marquee.web.access.OpenTo;
import dev.marquee.web.testing.Browser;
import dev.marquee.web.testing.Contract;
import io.micronaut.http.HttpMethod;
import io.micronaut.test.extensions.junit5.annotation.MicronautTest;
import io.micronaut.web.router.Router;
import io.micronaut.web.router.UriRouteInfo;
import jakarta.inject.Inject;
import java.io.IOException;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

/** The document says what the server does, in both of its forms. */
@MicronautTest
class OpenApiTest {

  private static final Set<String> METHODS = Set.of("get", "post", "put", "patch", "delete");

  private final Contract contract = new Contract();

  @Inject Browser browser;
  @Inject Router router;

  @Test
  void itsOperationsAreTheRoutesOfTheServer() {
    var routes =
        publicRoutes().stream()
            .map(route -> route.getHttpMethod() + " " + path(route))
            .collect(Collectors.toCollection(TreeSet::new));
    assertThat(operations()).isEqualTo(routes);
  }

  @Test
  void itSaysWhomEachOperationIsFor() {
    var needToken = Set.of(Audience.MEMBERS, Audience.ADMINS);
    assertThat(publicRoutes())
        .allSatisfy(route -> {
          var audience = route.getAnnotationMetadata().enumValue(OpenTo.class, Audience.class);
          assertThat(audience).as(route.toString()).isPresent();
          assertThat(needsToken(route)).isEqualTo(needToken.contains(audience.get()));
        });
  }

  @Test
  void isServedInBothForms() throws IOException {
    var yaml = browser.get("/openapi.yml");
    var json = browser.get("/openapi.json");
    assertThat(yaml.header("Content-Type")).isEqualTo("application/yaml");
    assertThat(json.header("Content-Type")).isEqualTo("application/json");
    assertThat(new YAMLMapper().readTree(yaml.body())).isEqualTo(contract.document());
    assertThat(json.json()).isEqualTo(contract.document());
  }

  @Test
  void itsExamplesAreValid() {
    contract
        .document()
        .at("/components/schemas")
        .properties()
        .forEach(schema -> {
          var pointer = "/components/schemas/" + schema.getKey();
          schema.getValue().path("examples").forEach(example -> assertValid(pointer, example));
          if (schema.getValue().has("example")) {
            assertValid(pointer, schema.getValue().get("example"));
          }
        });
    contract
        .document()
        .at("/components/responses")
        .properties()
        .forEach(response ->
            response
                .getValue()
                .path("content")
                .properties()
                .forEach(media -> assertValidMedia(response.getKey(), media)));
  }

  @Test
  void itsReferencesLeadSomewhere() {
    assertThat(contract.document().findValuesAsText("$ref"))
        .isNotEmpty()
        .allSatisfy(reference ->
            assertThat(contract.document().at(reference.substring(1)).isMissingNode())
                .as(reference)
                .isFalse());
  }

  private void assertValidMedia(String response, Map.Entry<String, JsonNode> media) {
    if (media.getValue().has("example")) {
      var name = media.getKey().replace("/", "~1");
      assertValid(
          "/components/responses/" + response + "/content/" + name + "/schema",
          media.getValue().get("example"));
    }
  }

  private void assertValid(String pointer, JsonNode example) {
    assertThat(contract.errors(pointer, example)).as(pointer).isEmpty();
  }

  private Set<String> operations() {
    return contract.document().get("paths").properties().stream()
        .flatMap(path ->
            path.getValue().properties().stream()
                .map(Map.Entry::getKey)
                .filter(METHODS::contains)
                .map(method -> method.toUpperCase(Locale.ROOT) + " " + path.getKey()))
        .collect(Collectors.toCollection(TreeSet::new));
  }

  private List<UriRouteInfo<?, ?>> publicRoutes() {
    return router
        .uriRoutes()
        .filter(route -> route.getHttpMethod() != HttpMethod.HEAD)
        .filter(OpenApiTest::isPublic)
        .<UriRouteInfo<?, ?>>map(route -> route)
        .toList();
  }

  private boolean needsToken(UriRouteInfo<?, ?> route) {
    var method = route.getHttpMethod().name().toLowerCase(Locale.ROOT);
    var security =
        contract.document().path("paths").path(path(route)).path(method).path("security");
    return !security.isEmpty() && security.findParents("account").size() == security.size();
  }

  private static boolean isPublic(UriRouteInfo<?, ?> route) {
    var type = route.getTargetMethod().getDeclaringType().getPackageName();
    return !type.endsWith(".probe") && !type.endsWith(".docs");
  }

  private static String path(UriRouteInfo<?, ?> route) {
    var path = route.getUriMatchTemplate().toPathString();
    return path.length() > 1 && path.endsWith("/") ? path.substring(0, path.length() - 1) : path;
  }
}
