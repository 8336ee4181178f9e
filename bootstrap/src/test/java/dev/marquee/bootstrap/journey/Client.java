package dev.marquee.bootstrap.journey;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublisher;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.util.Optional;

/** Somebody who calls the API, signed in or not. */
record Client(HttpClient http, URI server, Optional<String> token) {

  private static final JsonMapper JSON = JsonMapper.builder().build();

  /** What came back. */
  record Answer(HttpResponse<String> response) {

    int status() {
      return response.statusCode();
    }

    String text() {
      return response.body();
    }

    /** A header's only value, or its first; empty when there is none. */
    String header(String name) {
      return response.headers().firstValue(name).orElse("");
    }

    /** The text at a JSON pointer. */
    String at(String pointer) {
      return json().at(pointer).asText();
    }

    JsonNode json() {
      try {
        return JSON.readTree(response.body());
      } catch (JsonProcessingException e) {
        throw new AssertionError("not JSON: " + response.body(), e);
      }
    }
  }

  static Client of(URI server) {
    var http = HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();
    return new Client(http, server, Optional.empty());
  }

  Answer register(String name) {
    return json(
        "POST",
        "/auth/register",
        """
        {"username": "%s", "email": "%s@example.org", "password": "correct horse battery"}
        """
            .formatted(name, name));
  }

  /** Tokens for a name and a password. */
  Answer login(String name, String password) {
    return form("/auth/token", "username=" + encoded(name) + "&password=" + encoded(password));
  }

  /** The next tokens for a refresh token. */
  Answer refresh(String refreshToken) {
    return form("/auth/token", "grant_type=refresh_token&refresh_token=" + encoded(refreshToken));
  }

  /** The same client with a token. */
  Client with(String accessToken) {
    return new Client(http, server, Optional.of(accessToken));
  }

  /** The same client, signed in under a path of the original's choice. */
  Client signedIn(String path, String login, String password) {
    var form = "username=" + encoded(login) + "&password=" + encoded(password);
    var answer = form(path, form);
    if (answer.status() != 200) {
      throw new AssertionError("cannot sign in: " + answer.response().body());
    }
    return with(answer.at("/access_token"));
  }

  Answer get(String path) {
    return send("GET", path, "", "");
  }

  Answer delete(String path) {
    return send("DELETE", path, "", "");
  }

  Answer json(String method, String path, String body, String... headers) {
    return send(method, path, "application/json", body, headers);
  }

  /** Makes something under a key, so as to be able to ask again. */
  Answer keyed(String path, String key, String body) {
    return send("POST", path, "application/json", body, "Idempotency-Key", key);
  }

  /** Sends a file as it is. */
  Answer upload(String path, String type, byte[] content) {
    return send("POST", path, type, BodyPublishers.ofByteArray(content));
  }

  private Answer form(String path, String body) {
    return send("POST", path, "application/x-www-form-urlencoded", body);
  }

  private Answer send(String method, String path, String type, String body, String... headers) {
    var content = body.isEmpty() ? BodyPublishers.noBody() : BodyPublishers.ofString(body);
    return send(method, path, type, content, headers);
  }

  private Answer send(
      String method, String path, String type, BodyPublisher content, String... headers) {
    var request = HttpRequest.newBuilder(URI.create(server + path));
    if (headers.length > 0) {
      request.headers(headers);
    }
    token.ifPresent(value -> request.header("Authorization", "Bearer " + value));
    if (!type.isEmpty()) {
      request.header("Content-Type", type);
    }
    try {
      return new Answer(
          http.send(request.method(method, content).build(), BodyHandlers.ofString()));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new AssertionError(e);
    }
  }

  /** As a part of a query or a form. */
  static String encoded(String text) {
    return URLEncoder.encode(text, StandardCharsets.UTF_8);
  }
}
