package dev.marquee.web.management;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.binder.MeterBinder;
import io.micronaut.context.annotation.Requires;
import jakarta.annotation.PreDestroy;
import jakarta.inject.Singleton;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetSocketAddress;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.concurrent.Executors;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Answers operators. It shares no thread and no port with the API, so that it answers when that is
 * busy, and so that a firewall can keep the two apart. It does nothing before it is started.
 */
@Singleton
@Requires(beans = ManagementSettings.class)
public final class ManagementServer implements AutoCloseable {

  private static final Logger LOG = LoggerFactory.getLogger(ManagementServer.class);

  private static final int LONGEST_BODY = 1_024;

  private final ManagementSettings settings;
  private final List<Page> pages;
  private final MeterRegistry meters;
  private final List<MeterBinder> metered;
  private final HttpServer server;

  ManagementServer(
      ManagementSettings settings,
      List<Page> pages,
      MeterRegistry meters,
      List<MeterBinder> metered) {
    this.settings = settings;
    this.pages = pages;
    this.meters = meters;
    this.metered = metered;
    try {
      this.server = HttpServer.create();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /**
   * Listens, and returns.
   *
   * @return where
   * @throws UncheckedIOException when it cannot, such as when somebody else listens there
   */
  public URI start() {
    try {
      server.bind(new InetSocketAddress(settings.host(), settings.port()), 0);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    metered.forEach(binder -> binder.bindTo(meters));
    server.createContext("/", this::serve);
    server.setExecutor(
        Executors.newThreadPerTaskExecutor(Thread.ofVirtual().name("management-", 0).factory()));
    server.start();
    return URI.create("http://" + host() + ":" + server.getAddress().getPort());
  }

  @Override
  @PreDestroy
  public void close() {
    server.stop(0);
  }

  private String host() {
    return settings.host().contains(":") ? "[" + settings.host() + "]" : settings.host();
  }

  private void serve(HttpExchange exchange) throws IOException {
    try (exchange) {
      var reply = answer(exchange);
      var body = reply.body().getBytes(StandardCharsets.UTF_8);
      exchange.getResponseHeaders().set("Content-Type", reply.type());
      exchange.getResponseHeaders().set("Cache-Control", "no-store");
      var head = exchange.getRequestMethod().equals("HEAD");
      exchange.sendResponseHeaders(reply.status(), head ? -1 : body.length);
      if (!head) {
        exchange.getResponseBody().write(body);
      }
    }
  }

  private Reply answer(HttpExchange exchange) throws IOException {
    var path = exchange.getRequestURI().getPath();
    var body = exchange.getRequestBody().readNBytes(LONGEST_BODY);
    for (var page : pages) {
      if (path.equals(page.path()) || path.startsWith(page.path() + "/")) {
        var rest = path.substring(Math.min(path.length(), page.path().length() + 1));
        var question =
            new Question(
                exchange.getRequestMethod(),
                rest,
                new String(body, StandardCharsets.UTF_8),
                exchange.getRemoteAddress().getAddress().isLoopbackAddress());
        return answer(page, question);
      }
    }
    return Reply.NO_SUCH_PAGE;
  }

  private static Reply answer(Page page, Question question) {
    try {
      return page.answer(question);
    } catch (RuntimeException bug) {
      LOG.error("could not answer {}", page.path(), bug);
      return Reply.plain(500, "see the log");
    }
  }
}
