package dev.marquee.web.docs;

import java.io.FileNotFoundException;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.Properties;
import org.jspecify.annotations.Nullable;

/** Files in our own folder and in web jars. */
final class Resources {

  private Resources() {}

  /** A file beside this class. */
  static byte[] own(String name) {
    return read(name, OpenApi.class.getResourceAsStream(name));
  }

  /** A file of a web jar, whose folder is named after its version. */
  static byte[] webjar(String jar, String file) {
    var name = "/META-INF/resources/webjars/" + jar + "/" + version(jar) + "/" + file;
    return read(name, Resources.class.getResourceAsStream(name));
  }

  private static String version(String jar) {
    var name = "/META-INF/maven/org.webjars/" + jar + "/pom.properties";
    var properties = new Properties();
    try (var in = present(name, Resources.class.getResourceAsStream(name))) {
      properties.load(in);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return properties.getProperty("version");
  }

  private static byte[] read(String name, @Nullable InputStream resource) {
    try (var in = present(name, resource)) {
      return in.readAllBytes();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static InputStream present(String name, @Nullable InputStream resource)
      throws FileNotFoundException {
    if (resource == null) {
      throw new FileNotFoundException(name);
    }
    return resource;
  }
}
