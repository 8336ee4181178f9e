package dev.marquee.web.docs;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/** A headless browser that shows one page. */
final class Chromium implements AutoCloseable {

  private static final String LISTENING = "DevTools listening on ";

  private final Process process;
  private final DevTools tools;
  private final String page;

  private Chromium(Process process, DevTools tools) {
    this.process = process;
    this.tools = tools;
    var target = tools.call("", "Target.createTarget", Map.of("url", "about:blank"));
    var attach = Map.of("targetId", target.at("/targetId").asText(), "flatten", true);
    this.page = tools.call("", "Target.attachToTarget", attach).at("/sessionId").asText();
    call("Network.enable", Map.of());
    call("Runtime.enable", Map.of());
    call("Log.enable", Map.of());
  }

  /** Where the program is, if it is anywhere. */
  static Optional<Path> find() {
    return Stream.of(System.getenv("PATH").split(":", -1))
        .flatMap(folder -> Stream.of(Path.of(folder, "chromium"), Path.of(folder, "google-chrome")))
        .filter(Files::isExecutable)
        .findFirst();
  }

  static Chromium start(Path program, Path profile) throws IOException {
    var process =
        new ProcessBuilder(
                program.toString(),
                "--headless=new",
                "--no-sandbox",
                "--disable-gpu",
                "--disable-background-networking",
                "--no-first-run",
                "--user-data-dir=" + profile,
                "--remote-debugging-port=0")
            .redirectErrorStream(true)
            .start();
    return new Chromium(process, new DevTools(address(process)));
  }

  private static URI address(Process process) throws IOException {
    var talk = process.inputReader(StandardCharsets.UTF_8);
    for (var line = talk.readLine(); line != null; line = talk.readLine()) {
      if (line.startsWith(LISTENING)) {
        return URI.create(line.substring(LISTENING.length()));
      }
    }
    throw new IOException("chromium ended before it listened");
  }

  JsonNode call(String method, Map<String, ?> params) {
    return tools.call(page, method, params);
  }

  List<JsonNode> events(String method) {
    return tools.events(method);
  }

  /** Evaluates script again and again until it answers something that is true. */
  String until(String script) {
    var patient =
        """
        new Promise(done => {
          const look = () => {
            let seen;
            try { seen = %s } catch { }
            seen ? done(String(seen)) : setTimeout(look, 50);
          };
          look();
        })\
        """
            .formatted(script);
    return call(
            "Runtime.evaluate",
            Map.of("expression", patient, "awaitPromise", true, "returnByValue", true))
        .at("/result/value")
        .asText();
  }

  void click(String element) {
    until("(" + element + ").click() || true");
  }

  @Override
  public void close() {
    tools.call("", "Browser.close", Map.of());
    tools.close();
    process.onExit().join();
  }
}
