package dev.marquee.web.management;

import io.micronaut.context.annotation.ConfigurationProperties;
import io.micronaut.context.annotation.Requires;
import io.micronaut.core.bind.annotation.Bindable;

/**
 * Where operators are listened to. Without a port nobody is, and nothing is counted.
 *
 * @param port 0 takes a free one
 */
@ConfigurationProperties("marquee.management")
@Requires(property = ManagementSettings.PORT)
public record ManagementSettings(@Bindable(defaultValue = "127.0.0.1") String host, int port) {

  public static final String PORT = "marquee.management.port";
  public static final String HOST = "marquee.management.host";
}
