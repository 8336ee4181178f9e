package dev.marquee.web.server;

import io.micronaut.context.annotation.ConfigurationProperties;
import io.micronaut.core.bind.annotation.Bindable;
import java.time.Duration;
import java.util.List;

/**
 * What can be set about the HTTP side.
 *
 * @param appName what the service calls itself
 * @param headerTime in which a request's header must be complete
 * @param bodySilence after which a body that stopped coming is cut off
 * @param bodyRate bytes a second, under which a body is cut off
 * @param maxBody bytes of a request's body
 * @param importMaxBody bytes of the body of an import
 * @param importTime in which the body of an import must be there
 * @param lingerTime for which what a refused client still sends is read, so that it can read the
 *     answer
 * @param corsOrigins whose pages may call from a browser, such as {@code https://marquee.example};
 *     {@code *} is all
 * @param trustedProxies addresses, or ranges of them, that are believed for whom they ask
 */
@ConfigurationProperties("marquee.web")
public record WebSettings(
    @Bindable(defaultValue = "Marquee") String appName,
    @Bindable(defaultValue = "10s") Duration headerTime,
    @Bindable(defaultValue = "10s") Duration bodySilence,
    @Bindable(defaultValue = "1024") int bodyRate,
    @Bindable(defaultValue = "2097152") int maxBody,
    @Bindable(defaultValue = "536870912") long importMaxBody,
    @Bindable(defaultValue = "1h") Duration importTime,
    @Bindable(defaultValue = "2s") Duration lingerTime,
    @Bindable(defaultValue = "") List<String> corsOrigins,
    @Bindable(defaultValue = "") List<String> trustedProxies) {

  public WebSettings {
    corsOrigins = given(corsOrigins);
    trustedProxies = given(trustedProxies);
  }

  /** An empty list arrives as one empty text. */
  private static List<String> given(List<String> values) {
    return values.stream().filter(value -> !value.isBlank()).toList();
  }
}
