package dev.marquee.web.testing;

import io.micronaut.runtime.server.EmbeddedServer;
import jakarta.inject.Singleton;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublisher;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.util.regex.Pattern;

/** Talks to the server under test, and holds each answer to the OpenAPI document. */
@Singleton
public final class Browser {

  private static final Contract CONTRACT = new Contract();

  /** Controllers of tests, and the pages that show the document. */
  private static final Pattern UNDOCUMENTED =
      Pattern.compile("^/+(v1/)*(probes|forgotten|docs|redoc|openapi)");

  private final HttpClient client =
      HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();
  private final EmbeddedServer server;

  Browser(EmbeddedServer server) {
    this.server = server;
  }

  public Answer get(String path, String... headers) {
    return send("GET", path, BodyPublishers.noBody(), headers);
  }

  /** Sends JSON. */
  public Answer json(String method, String path, String body, String... headers) {
    return json(method, path, body.getBytes(StandardCharsets.UTF_8), headers);
  }

  /** Sends bytes that claim to be JSON. */
  public Answer json(String method, String path, byte[] body, String... headers) {
    var all = new String[headers.length + 2];
    all[0] = "Content-Type";
    all[1] = "application/json";
    System.arraycopy(headers, 0, all, 2, headers.length);
    return send(method, path, BodyPublishers.ofByteArray(body), all);
  }

  /** Sends a form. */
  public Answer form(String path, String body, String... headers) {
    var all = new String[headers.length + 2];
    all[0] = "Content-Type";
    all[1] = "application/x-www-form-urlencoded";
    System.arraycopy(headers, 0, all, 2, headers.length);
    return send("POST", path, BodyPublishers.ofString(body), all);
  }

  public Answer send(String method, String path, BodyPublisher body, String... headers) {
    var request = HttpRequest.newBuilder(URI.create(server.getURI() + path)).method(method, body);
    for (int i = 0; i < headers.length; i += 2) {
      request.header(headers[i], headers[i + 1]);
    }
    try {
      var answer = Answer.of(client.send(request.build(), BodyHandlers.ofString()));
      if (!UNDOCUMENTED.matcher(path).find()) {
        CONTRACT.check(method, path, answer);
      }
      return answer;
    } catch (IOException e) {
      throw new AssertionError(method + " " + path + " got no answer", e);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new AssertionError(e);
    }
  }
}
