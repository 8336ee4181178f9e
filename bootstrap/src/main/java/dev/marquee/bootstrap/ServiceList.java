package dev.marquee.bootstrap;

import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.mapping;
import static java.util.stream.Collectors.toList;
import static java.util.stream.Collectors.toMap;

import io.micronaut.core.io.service.SoftServiceLoader;
import io.micronaut.core.io.service.SoftServiceLoader.StaticDefinition;
import io.micronaut.core.io.service.SoftServiceLoader.StaticServiceLoader;
import io.micronaut.core.optim.StaticOptimizations;
import java.io.File;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.lang.reflect.InvocationTargetException;
import java.nio.charset.StandardCharsets;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;
import java.util.stream.Stream;

/**
 * The classes that implement Micronaut's services, beans above all. It would look for them in every
 * jar at every start; the build does that once. Where there is no list, it looks itself.
 */
public final class ServiceList
    implements StaticOptimizations.Loader<SoftServiceLoader.Optimizations> {

  private static final String RESOURCE = "/META-INF/micronaut.list";

  /** For Micronaut, which finds it as it finds services of its own. */
  public ServiceList() {}

  /**
   * Writes the list for the class path that it is run with; the build does so.
   *
   * @param args the file
   */
  public static void main(String[] args) throws IOException {
    var list = Path.of(args[0]);
    Files.createDirectories(list.toAbsolutePath().getParent());
    var classPath = Stream.of(System.getProperty("java.class.path").split(File.pathSeparator));
    Files.write(list, classPath.map(Path::of).flatMap(ServiceList::of).distinct().toList());
  }

  /** What Micronaut is to believe; nothing where there is no list. */
  @Override
  public SoftServiceLoader.Optimizations load() {
    try (var list = ServiceList.class.getResourceAsStream(RESOURCE)) {
      var bytes = list == null ? new byte[0] : list.readAllBytes();
      var lines = new String(bytes, StandardCharsets.UTF_8).lines();
      return new SoftServiceLoader.Optimizations(loaders(lines));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** Of a folder or a jar, as {@code service/class}. */
  private static Stream<String> of(Path part) {
    if (!Files.exists(part)) {
      return Stream.empty();
    }
    try {
      if (Files.isDirectory(part)) {
        return in(part).stream();
      }
      try (var jar = FileSystems.newFileSystem(part)) {
        return in(jar.getPath("/")).stream();
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static List<String> in(Path root) throws IOException {
    var beans = root.resolve("META-INF/micronaut");
    var others = root.resolve("META-INF/services");
    return Stream.concat(
            files(beans).map(file -> beans.relativize(file).toString()),
            files(others)
                .filter(file -> others.relativize(file).toString().startsWith("io.micronaut."))
                .flatMap(file -> classes(file).map(name -> others.relativize(file) + "/" + name)))
        .toList();
  }

  private static Stream<Path> files(Path folder) throws IOException {
    if (!Files.isDirectory(folder)) {
      return Stream.empty();
    }
    try (var files = Files.walk(folder)) {
      return files.filter(Files::isRegularFile).sorted().toList().stream();
    }
  }

  /** As {@link java.util.ServiceLoader} reads them. */
  private static Stream<String> classes(Path file) {
    try {
      return Files.readAllLines(file).stream()
          .map(line -> line.replaceFirst("#.*", "").strip())
          .filter(line -> !line.isEmpty());
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static Map<String, StaticServiceLoader<?>> loaders(Stream<String> lines) {
    return lines
        .map(line -> line.split("/", 2))
        .collect(groupingBy(parts -> parts[0], mapping(parts -> parts[1], toList())))
        .entrySet()
        .stream()
        .collect(toMap(Map.Entry::getKey, service -> new Listed<>(service.getValue())));
  }

  private record Listed<S>(List<String> classes) implements StaticServiceLoader<S> {

    @Override
    public Stream<StaticDefinition<S>> findAll(Predicate<String> wanted) {
      return classes.stream().filter(wanted).flatMap(Listed::instance);
    }

    /** None where it needs a library that is not there: many of Micronaut's are for others. */
    private static <S> Stream<StaticDefinition<S>> instance(String name) {
      try {
        @SuppressWarnings("unchecked")
        var service =
            (S)
                Class.forName(name, false, ServiceList.class.getClassLoader())
                    .getConstructor()
                    .newInstance();
        return Stream.of(StaticDefinition.of(name, () -> service));
      } catch (InvocationTargetException failed) {
        if (failed.getCause() instanceof NoClassDefFoundError) {
          return Stream.empty();
        }
        throw new IllegalStateException(name, failed.getCause());
      } catch (ReflectiveOperationException | NoClassDefFoundError absent) {
        return Stream.empty();
      }
    }
  }
}
