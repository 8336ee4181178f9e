package dev.marquee.domain;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.platform.engine.discovery.DiscoverySelectors.selectClass;
import static org.junit.platform.launcher.core.LauncherDiscoveryRequestBuilder.request;

import java.io.File;
import java.io.IOException;
import java.io.StringWriter;
import java.net.URL;
import java.net.URLClassLoader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import javax.tools.ToolProvider;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.platform.launcher.core.LauncherFactory;
import org.junit.platform.launcher.listeners.SummaryGeneratingListener;
import org.junit.platform.launcher.listeners.TestExecutionSummary;

/**
 * Keeps docs/reuse-the-domain working: another team's module, in the Java of the oldest LTS that
 * the domain is made for.
 */
class SampleProjectTest {

  private static final Path SOURCES = Path.of("../docs/reuse-the-domain/src");
  private static final String DOMAIN = "target/classes";

  @TempDir private Path main;
  @TempDir private Path tests;

  @Test
  void compilesAsAModuleAndPassesItsTests() throws Exception {
    compile("main", "-d", main.toString(), "--module-path", DOMAIN);
    compile(
        "test",
        "-d",
        tests.toString(),
        "--class-path",
        main + File.pathSeparator + System.getProperty("java.class.path"));

    var summary = run("org.example.filmlog.FilmLogTest");

    assertThat(summary.getFailures()).isEmpty();
    assertThat(summary.getTestsSucceededCount()).isGreaterThanOrEqualTo(10);
  }

  private static void compile(String part, String... options) throws IOException {
    var compiler = ToolProvider.getSystemJavaCompiler();
    try (var files = compiler.getStandardFileManager(null, null, null);
        var sources = Files.walk(SOURCES.resolve(part))) {
      var units = files.getJavaFileObjectsFromPaths(sources.filter(Files::isRegularFile).toList());
      var messages = new StringWriter();
      var arguments = new ArrayList<>(List.of("--release", "17", "-Xlint:all", "-Werror"));
      arguments.addAll(List.of(options));
      assertThat(compiler.getTask(messages, files, null, arguments, null, units).call())
          .as(messages::toString)
          .isTrue();
    }
  }

  private TestExecutionSummary run(String test) throws IOException {
    var classes = new URL[] {main.toUri().toURL(), tests.toUri().toURL()};
    try (var loader = new URLClassLoader(classes, getClass().getClassLoader())) {
      var listener = new SummaryGeneratingListener();
      LauncherFactory.create()
          .execute(request().selectors(selectClass(loader, test)).build(), listener);
      return listener.getSummary();
    }
  }
}
