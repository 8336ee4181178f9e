package dev.marquee.bootstrap;

import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.core.importer.Location;

/** Leaves out tests, also those that a module publishes as a jar. */
final class ProductionCode implements ImportOption {

  private final ImportOption notTests = new DoNotIncludeTests();

  @Override
  public boolean includes(Location location) {
    return notTests.includes(location) && !location.contains("-tests.jar");
  }
}
