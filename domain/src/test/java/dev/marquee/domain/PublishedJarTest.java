package dev.marquee.domain;

import static org.assertj.core.api.Assertions.assertThat;

import java.lang.module.ModuleDescriptor;
import java.lang.module.ModuleFinder;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;

/** What other teams get stands alone. */
class PublishedJarTest {

  @Test
  void theModuleNeedsNothingButJavaItself() {
    var module = ModuleFinder.of(Path.of("target/classes")).find("dev.marquee.domain");

    assertThat(module.orElseThrow().descriptor().requires())
        .extracting(ModuleDescriptor.Requires::name)
        .containsExactly("java.base");
  }

  @Test
  void thePomHasNeitherParentNorDependencies() {
    assertThat(Path.of("target/.flattened-pom.xml"))
        .content()
        .contains("<artifactId>marquee-domain</artifactId>")
        .doesNotContain("<parent>")
        .doesNotContain("<dependencies>");
  }
}
