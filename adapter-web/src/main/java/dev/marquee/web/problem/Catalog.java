package dev.marquee.web.problem;

import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Collections;
import java.util.Locale;
import java.util.Map;
import java.util.Properties;
import java.util.TreeMap;

/** What each code means, in a sentence. A view may say it in other words. */
final class Catalog {

  private static final Map<String, String> SENTENCES = load();

  private Catalog() {}

  /** All there is, by code. */
  static Map<String, String> sentences() {
    return SENTENCES;
  }

  static String sentence(String code) {
    return SENTENCES.getOrDefault(code, title(code));
  }

  /** The code as people read it. */
  static String title(String code) {
    var words = code.replace('_', ' ');
    return words.substring(0, 1).toUpperCase(Locale.ROOT) + words.substring(1);
  }

  private static Map<String, String> load() {
    var name = "problems.properties";
    try (var in = Catalog.class.getResourceAsStream(name)) {
      if (in == null) {
        throw new IllegalStateException(name + " is missing");
      }
      var properties = new Properties();
      properties.load(new InputStreamReader(in, StandardCharsets.UTF_8));
      var sentences = new TreeMap<String, String>();
      properties.forEach((code, sentence) -> sentences.put((String) code, (String) sentence));
      return Collections.unmodifiableMap(sentences);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
