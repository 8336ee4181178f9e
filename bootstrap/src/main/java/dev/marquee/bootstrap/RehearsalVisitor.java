package dev.marquee.bootstrap;

import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.net.Socket;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.regex.Pattern;

/**
 * Somebody who calls the main routes, and those most often that are called most. Speaks over a bare
 * socket, since the classes of a real client would be kept as well, and be loaded at every start of
 * a server that has no use for them.
 */
final class RehearsalVisitor {

  private static final String FORM = "application/x-www-form-urlencoded";
  private static final String JSON = "application/json";
  private static final Pattern LENGTH = Pattern.compile("(?i)\r\ncontent-length: ([0-9]+)\r\n");
  private static final String HEAD_END = "\r\n\r\n";
  private static final Pattern TOKEN = Pattern.compile("\"access_token\":\"([^\"]+)\"");

  private final URI server;
  private String authorization = "";

  RehearsalVisitor(URI server) {
    this.server = server;
  }

  void signUp() throws IOException {
    send(
        "POST",
        "/auth/register",
        JSON,
        """
        {"username":"visitor","email":"visitor@example.org","password":"rehearsing is fun"}\
        """);
    var answer = send("POST", "/auth/token", FORM, "username=visitor&password=rehearsing+is+fun");
    var token = TOKEN.matcher(answer);
    if (!token.find()) {
      throw new IOException(answer);
    }
    authorization = "Authorization: Bearer " + token.group(1) + "\r\n";
  }

  void lookAround() throws IOException {
    send("POST", "/posts", JSON, "{\"title\":\"A film\",\"content\":\"It was a good one.\"}");
    send("POST", "/articles", JSON, "{\"title\":\"A draft\",\"content\":\"Not for all yet.\"}");
    send("PATCH", "/posts/1", JSON, "{\"title\":\"Another film\"}");
    for (var path :
        new String[] {
          "/posts/1",
          "/posts",
          "/posts?q=film&limit=10",
          "/users/3",
          "/users/me",
          "/articles",
          "/articles/2",
          "/movies?q=metropolis",
          "/movies/1",
          "/movies/new?year=1920&rating=7",
          "/health/readiness",
          "/posts/999999",
          "/posts?limit=none",
          "/nowhere"
        }) {
      send("GET", path, JSON, "");
    }
  }

  /**
   * Plain reads on a connection that stays, as most are; of some what is kept has changed since.
   */
  void read(int times) throws IOException {
    try (var socket = new Socket(server.getHost(), server.getPort())) {
      for (var time = 0; time < times; time++) {
        for (var path :
            new String[] {
              "/posts/" + (1 + time % 2),
              "/posts/999999",
              "/users/" + (1 + time % 3),
              "/movies/new?year=1920&rating=" + time % 10,
              "/health/liveness"
            }) {
          var request = head("GET", path) + "\r\n";
          socket.getOutputStream().write(request.getBytes(StandardCharsets.UTF_8));
          skipAnswer(socket.getInputStream());
        }
      }
    }
  }

  private static void skipAnswer(InputStream answers) throws IOException {
    var head = new StringBuilder();
    while (head.indexOf(HEAD_END) < 0) {
      var next = answers.read();
      if (next < 0) {
        throw new EOFException(head.toString());
      }
      head.append((char) next);
    }
    var length = LENGTH.matcher(head);
    if (!length.find()) {
      throw new IOException(head.toString());
    }
    answers.skipNBytes(Long.parseLong(length.group(1)));
  }

  private String send(String method, String path, String type, String body) throws IOException {
    var bytes = body.getBytes(StandardCharsets.UTF_8);
    var head = head(method, path) + "Connection: close\r\n";
    var described =
        bytes.length == 0
            ? ""
            : "Content-Type: %s\r\nContent-Length: %d\r\n".formatted(type, bytes.length);
    try (var socket = new Socket(server.getHost(), server.getPort())) {
      var out = socket.getOutputStream();
      out.write((head + described + "\r\n").getBytes(StandardCharsets.UTF_8));
      out.write(bytes);
      out.flush();
      return new String(socket.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
    }
  }

  private String head(String method, String path) {
    return "%s %s HTTP/1.1\r\nHost: %s\r\n%s"
        .formatted(method, path, server.getAuthority(), authorization);
  }
}
