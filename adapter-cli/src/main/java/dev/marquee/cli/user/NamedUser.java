package dev.marquee.cli.user;

import dev.marquee.cli.Backend;
import dev.marquee.cli.Operators;
import dev.marquee.domain.user.User;
import java.util.function.BiFunction;
import picocli.CommandLine.Parameters;

/** The account that a command is about. */
final class NamedUser {

  @Parameters(
      index = "0",
      paramLabel = "USER",
      description = "Its name, e-mail address, or id. Digits are always an id.")
  private String name;

  /** Finds it and works on it. */
  <T> T with(Backend backend, BiFunction<Backend.Services, User, T> work) {
    return backend.withServices(
        Backend.DataFolder.EXISTING,
        services -> work.apply(services, services.users().named(Operators.current(), name)));
  }
}
