package dev.marquee.bootstrap;

import static org.assertj.core.api.Assertions.assertThat;

import io.micronaut.core.convert.TypeConverterRegistrar;
import io.micronaut.core.io.service.MicronautMetaServiceLoaderUtils;
import io.micronaut.core.io.service.SoftServiceLoader;
import io.micronaut.core.optim.StaticOptimizations;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.ServiceLoader;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A list of everything is as good as looking everywhere. */
final class ServiceListTest {

  @TempDir Path folder;

  private List<String> list;

  @BeforeEach
  void write() throws IOException {
    var file = folder.resolve("made").resolve("list");
    ServiceList.main(new String[] {file.toString()});
    list = Files.readAllLines(file);
  }

  @Test
  void hasWhatMicronautFinds() throws IOException {
    var found =
        MicronautMetaServiceLoaderUtils.findAllMicronautMetaServices(getClass().getClassLoader());
    assertThat(found).isNotEmpty();
    found.forEach((service, classes) ->
        assertThat(list.stream().filter(line -> line.startsWith(service + "/")))
            .containsExactlyInAnyOrderElementsOf(
                classes.stream().map(name -> service + "/" + name).toList()));
  }

  @Test
  void hasWhatTheJdkFinds() {
    var service = TypeConverterRegistrar.class;
    var found =
        ServiceLoader.load(service).stream().map(provider -> provider.type().getName()).toList();
    assertThat(found).isNotEmpty();
    assertThat(list)
        .containsAll(found.stream().map(name -> service.getName() + "/" + name).toList());
  }

  @Test
  void isWhatMicronautIsHanded() {
    assertThat(StaticOptimizations.get(SoftServiceLoader.Optimizations.class)).isPresent();
  }

  @Test
  void namesNothingTwice() {
    assertThat(list).doesNotHaveDuplicates();
  }
}
