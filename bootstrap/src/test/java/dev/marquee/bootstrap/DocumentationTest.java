package dev.marquee.bootstrap;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Holds the documentation to what is there. */
class DocumentationTest {

  private static final Path ROOT = Path.of("..");
  private static final Path DOCS = ROOT.resolve("docs");
  private static final Pattern LINK = Pattern.compile("]\\((?!https?:|#)([^)#]+)(?:#[^)]*)?\\)");
  private static final Pattern TYPE = Pattern.compile("`((?:[A-Z][a-z0-9]+){2,})(?:\\.\\w+)?`");

  private static final Pattern NAME_OF_TEST = Pattern.compile("`([A-Za-z0-9]+)`");

  static Stream<Path> pages() {
    return Stream.concat(files(ROOT, 1).stream(), files(DOCS, 2).stream())
        .filter(file -> file.toString().endsWith(".md"));
  }

  @ParameterizedTest
  @MethodSource("pages")
  void linksLeadSomewhere(Path page) {
    assertThat(named(LINK, page))
        .allSatisfy(link -> assertThat(page.resolveSibling(link).normalize()).exists());
  }

  @ParameterizedTest
  @MethodSource("describingTheCode")
  void typesThatAreNamedExist(Path page) {
    var types = files(ROOT, Integer.MAX_VALUE).stream().map(file -> name(file, ".java")).toList();

    assertThat(named(TYPE, page)).isNotEmpty().isSubsetOf(types);
  }

  @Test
  void everyPromiseOfSecurityNamesTestsThatExist() throws IOException {
    var tests = files(ROOT, Integer.MAX_VALUE).stream().map(file -> name(file, ".java")).toList();
    var rows =
        Files.readAllLines(DOCS.resolve("security.md")).stream()
            .dropWhile(line -> !line.contains("| shown by |"))
            .skip(2)
            .takeWhile(line -> line.startsWith("|"));

    assertThat(rows)
        .isNotEmpty()
        .allSatisfy(row -> assertThat(named(NAME_OF_TEST, row)).isNotEmpty().isSubsetOf(tests));
  }

  static Stream<Path> describingTheCode() {
    return Stream.of("architecture.md", "reuse-the-domain.md").map(DOCS::resolve);
  }

  @Test
  void theIndexNamesEveryPage() {
    assertThat(named(LINK, DOCS.resolve("README.md")))
        .containsAll(
            files(DOCS, 1).stream()
                .map(file -> name(file, ""))
                .filter(name -> name.matches("(?!README).*\\.md"))
                .toList());
  }

  private static List<Path> files(Path folder, int depth) {
    try (var files = Files.walk(folder, depth)) {
      return files.filter(Files::isRegularFile).toList();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static String name(Path file, String ending) {
    var name = file.getFileName().toString();
    return name.endsWith(ending) ? name.substring(0, name.length() - ending.length()) : name;
  }

  private static Stream<String> named(Pattern pattern, String text) {
    return pattern.matcher(text).results().map(match -> match.group(1));
  }

  private static Stream<String> named(Pattern pattern, Path page) {
    try {
      return named(pattern, Files.readString(page));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
