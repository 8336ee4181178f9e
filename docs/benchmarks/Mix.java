import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.net.Socket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Random;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicLongArray;
import java.util.concurrent.locks.LockSupport;
import java.util.regex.Pattern;

/**
 * Beside mix.lua: a checker that reads its own writes, and a client that asks at a constant rate.
 *
 * <pre>
 * java Mix.java check URL TOKEN SECONDS
 * java Mix.java rate URL TOKEN SECONDS REQUESTS_A_SECOND
 * </pre>
 */
final class Mix {

  public static void main(String[] args) throws Exception {
    var seconds = Integer.parseInt(args[3]);
    switch (args[0]) {
      case "check" -> new Checker(args[1], args[2]).run(seconds);
      case "rate" -> new Constant(args[1], args[2]).run(seconds, Integer.parseInt(args[4]));
      default -> throw new IllegalArgumentException(args[0]);
    }
  }

  /**
   * Writes a post, and where that can be done changes and removes it; each must be seen at once.
   */
  private static final class Checker {

    private static final int WRITERS = 4;
    private static final Pattern ID = Pattern.compile("\"id\":(\\d+)");
    private static final Pattern AUTHOR = Pattern.compile("\"user_id\":(\\d+)");

    private final String url;
    private final String token;
    private final HttpClient client = HttpClient.newHttpClient();
    private final AtomicInteger looks = new AtomicInteger();
    private final AtomicInteger stale = new AtomicInteger();

    Checker(String url, String token) {
      this.url = url;
      this.token = token;
    }

    void run(int seconds) throws Exception {
      var end = System.nanoTime() + seconds * 1_000_000_000L;
      try (var writers = Executors.newVirtualThreadPerTaskExecutor()) {
        for (var writer = 0; writer < WRITERS; writer++) {
          var name = "checked " + writer + " ";
          writers.submit(() -> {
            for (var count = 0; System.nanoTime() < end; count++) {
              check(name + count);
            }
            return null;
          });
        }
      }
      System.out.printf("%d looks at own writes, %d of them stale%n", looks.get(), stale.get());
      if (looks.get() == 0 || stale.get() > 0) {
        System.exit(1);
      }
    }

    private void check(String title) throws Exception {
      var made = send("POST", "/posts", body(title), 201);
      var path = "/posts/" + first(ID, made);
      look(path, "\"title\":\"" + title + "\"");
      look("/users/" + first(AUTHOR, made), "\"id\":" + first(ID, made) + ",");
      if (send("PATCH", path, body(title + " again"), 200) != null) {
        look(path, title + " again");
        look("/users/" + first(AUTHOR, made), title + " again");
        send("DELETE", path, "", 204);
        look(path, "Post not found");
      }
    }

    private void look(String path, String wanted) throws Exception {
      looks.incrementAndGet();
      var seen = client.send(request("GET", path, ""), BodyHandlers.ofString()).body();
      if (!seen.contains(wanted)) {
        stale.incrementAndGet();
        System.out.println("stale: " + path + " without " + wanted);
      }
    }

    /** Null where the server has no such route. */
    private String send(String method, String path, String body, int status) throws Exception {
      var answer = client.send(request(method, path, body), BodyHandlers.ofString());
      if (answer.statusCode() == 404 || answer.statusCode() == 405) {
        return null;
      }
      if (answer.statusCode() != status) {
        throw new IllegalStateException(method + " " + path + ": " + answer.statusCode());
      }
      return answer.body();
    }

    private HttpRequest request(String method, String path, String body) {
      var request =
          HttpRequest.newBuilder(URI.create(url + path))
              .header("Authorization", "Bearer " + token)
              .method(method, HttpRequest.BodyPublishers.ofString(body));
      return body.isEmpty()
          ? request.build()
          : request.header("Content-Type", "application/json").build();
    }

    private static String body(String title) {
      return "{\"title\":\"" + title + "\",\"content\":\"something to read\"}";
    }

    private static String first(Pattern pattern, String json) {
      var found = pattern.matcher(json);
      if (!found.find()) {
        throw new IllegalStateException(json);
      }
      return found.group(1);
    }
  }

  /** Each request has its moment, and is late from then on, whoever is to blame. */
  private static final class Constant {

    private static final int CONNECTIONS = 128;

    private final URI url;
    private final String token;
    private final double[] posts = zipf(20_000);
    private final double[] users = zipf(999);

    Constant(String url, String token) {
      this.url = URI.create(url);
      this.token = token;
    }

    void run(int seconds, int rate) {
      var nanos = new AtomicLongArray(seconds * rate);
      var failed = new AtomicInteger();
      var start = System.nanoTime() + 1_000_000_000L;
      try (var connections = Executors.newVirtualThreadPerTaskExecutor()) {
        for (var connection = 0; connection < CONNECTIONS; connection++) {
          var first = connection;
          connections.submit(() -> {
            for (var i = first; i < nanos.length(); ) {
              try (var socket = new Socket(url.getHost(), url.getPort())) {
                socket.setTcpNoDelay(true);
                var in = new BufferedInputStream(socket.getInputStream(), 1 << 15);
                for (var random = new Random(first); i < nanos.length(); i += CONNECTIONS) {
                  var due = start + i * 1_000_000_000L / rate;
                  LockSupport.parkNanos(due - System.nanoTime());
                  socket.getOutputStream().write(request(random));
                  if (read(in) >= 300) {
                    failed.incrementAndGet();
                  }
                  nanos.set(i, System.nanoTime() - due);
                }
              } catch (IOException lost) {
                failed.incrementAndGet();
                nanos.set(i, Long.MAX_VALUE);
                i += CONNECTIONS;
              }
            }
          });
        }
      }
      var sorted = new long[nanos.length()];
      Arrays.setAll(sorted, nanos::get);
      Arrays.sort(sorted);
      System.out.printf(
          "%d requests/s, %d failed, p50 %.2f ms, p99 %.2f ms, p99.9 %.2f ms, longest %.2f ms%n",
          rate, failed.get(), at(sorted, 0.5), at(sorted, 0.99), at(sorted, 0.999), at(sorted, 1));
    }

    private static double at(long[] sorted, double part) {
      return sorted[Math.min(sorted.length - 1, (int) (sorted.length * part))] / 1e6;
    }

    private byte[] request(Random random) {
      var kind = random.nextDouble();
      if (kind < 0.6) {
        return get("/posts/" + pick(posts, random), "");
      }
      if (kind < 0.8) {
        return get("/users/" + pick(users, random), "");
      }
      var shown = "Authorization: Bearer " + token + "\r\n";
      if (kind < 0.9) {
        return get("/movies/new?year=1990&rating=9", shown);
      }
      var body = "{\"title\":\"A new post\",\"content\":\"" + "0123456789".repeat(50) + "\"}";
      return ("POST /posts HTTP/1.1\r\nHost: localhost\r\n"
              + shown
              + "Content-Type: application/json\r\nContent-Length: "
              + body.length()
              + "\r\n\r\n"
              + body)
          .getBytes(StandardCharsets.US_ASCII);
    }

    private static byte[] get(String path, String header) {
      return ("GET " + path + " HTTP/1.1\r\nHost: localhost\r\n" + header + "\r\n")
          .getBytes(StandardCharsets.US_ASCII);
    }

    /** The status of an answer, read to its end. */
    private static int read(InputStream in) throws IOException {
      var status = Integer.parseInt(line(in).substring(9, 12));
      var length = 0;
      for (var line = line(in); !line.isEmpty(); line = line(in)) {
        if (line.regionMatches(true, 0, "content-length:", 0, 15)) {
          length = Integer.parseInt(line.substring(15).strip());
        }
      }
      in.skipNBytes(length);
      return status;
    }

    private static String line(InputStream in) throws IOException {
      var line = new StringBuilder();
      for (int c; (c = in.read()) != '\n'; ) {
        if (c < 0) {
          throw new IOException("closed");
        }
        if (c != '\r') {
          line.append((char) c);
        }
      }
      return line.toString();
    }

    private static double[] zipf(int n) {
      var sums = new double[n];
      for (var rank = 1; rank <= n; rank++) {
        sums[rank - 1] = (rank > 1 ? sums[rank - 2] : 0) + 1.0 / rank;
      }
      return sums;
    }

    /** As in mix.lua. */
    private static int pick(double[] sums, Random random) {
      var found = Arrays.binarySearch(sums, random.nextDouble() * sums[sums.length - 1]);
      var rank = 1 + (found < 0 ? -found - 1 : found);
      return 1 + (int) (rank * 7919L % sums.length);
    }
  }
}
