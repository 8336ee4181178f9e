package dev.marquee.web.management;

import jakarta.annotation.PostConstruct;
import jakarta.annotation.PreDestroy;
import jakarta.inject.Singleton;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;

/** Asks on the management port, which listens for as long as the test. */
@Singleton
final class Operator {

  private final ManagementServer management;
  private final HttpClient http = HttpClient.newHttpClient();
  private URI address;

  Operator(ManagementServer management) {
    this.management = management;
  }

  @PostConstruct
  void listen() {
    address = management.start();
  }

  @PreDestroy
  void close() {
    http.close();
  }

  HttpResponse<String> get(String path) {
    return ask("GET", path, "");
  }

  HttpResponse<String> ask(String method, String path, String body) {
    var request =
        HttpRequest.newBuilder(address.resolve(path))
            .method(method, BodyPublishers.ofString(body))
            .build();
    try {
      return http.send(request, BodyHandlers.ofString());
    } catch (IOException e) {
      throw new AssertionError(e);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new AssertionError(e);
    }
  }
}
