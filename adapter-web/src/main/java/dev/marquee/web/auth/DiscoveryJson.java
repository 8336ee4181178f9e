package dev.marquee.web.auth;

import com.fasterxml.jackson.annotation.JsonInclude;
import dev.marquee.domain.user.Role;
import io.micronaut.serde.annotation.Serdeable;
import io.micronaut.serde.config.naming.SnakeCaseStrategy;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/** What is answered to programs that look around. */
final class DiscoveryJson {

  private static final List<String> PUBLIC_CLIENTS = List.of("none");

  private DiscoveryJson() {}

  /**
   * RFC 8414, 2. There is no authorization endpoint, hence no type of response; the list is
   * required all the same, so that it is written though it is empty.
   */
  @Serdeable(naming = SnakeCaseStrategy.class)
  @JsonInclude(JsonInclude.Include.ALWAYS)
  record Metadata(
      String issuer,
      String tokenEndpoint,
      String revocationEndpoint,
      String jwksUri,
      List<String> scopesSupported,
      List<String> responseTypesSupported,
      List<String> grantTypesSupported,
      List<String> tokenEndpointAuthMethodsSupported,
      List<String> revocationEndpointAuthMethodsSupported,
      String serviceDocumentation) {

    static Metadata at(String address) {
      return new Metadata(
          address,
          address + "/auth/token",
          address + "/auth/revoke",
          address + "/.well-known/jwks.json",
          Stream.of(Role.values()).map(Role::label).toList(),
          List.of(),
          List.of("password", "refresh_token"),
          PUBLIC_CLIENTS,
          PUBLIC_CLIENTS,
          address + "/docs");
    }
  }

  /** RFC 7517, 5. */
  @Serdeable
  @JsonInclude(JsonInclude.Include.ALWAYS)
  record KeySet(List<Map<String, Object>> keys) {}
}
