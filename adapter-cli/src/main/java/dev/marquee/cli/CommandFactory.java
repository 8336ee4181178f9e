package dev.marquee.cli;

import java.lang.reflect.Constructor;
import picocli.CommandLine;
import picocli.CommandLine.IFactory;

/**
 * Commands declare the backend as their only constructor parameter; everything else is picocli's to
 * make.
 */
final class CommandFactory implements IFactory {

  private final IFactory standard = CommandLine.defaultFactory();
  private final Backend backend;

  CommandFactory(Backend backend) {
    this.backend = backend;
  }

  @Override
  public <K> K create(Class<K> type) throws Exception {
    for (var constructor : type.getDeclaredConstructors()) {
      if (takesBackend(constructor)) {
        constructor.setAccessible(true);
        return type.cast(constructor.newInstance(backend));
      }
    }
    return standard.create(type);
  }

  private static boolean takesBackend(Constructor<?> constructor) {
    return constructor.getParameterCount() == 1
        && constructor.getParameterTypes()[0] == Backend.class;
  }
}
