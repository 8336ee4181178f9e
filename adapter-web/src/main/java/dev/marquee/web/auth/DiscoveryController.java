package dev.marquee.web.auth;

import dev.marquee.web.access.Audience;
import dev.marquee.web.access.OpenTo;
import dev.marquee.web.token.TokenKeys;
import dev.marquee.web.token.TokenSettings;
import io.micronaut.http.HttpHeaders;
import io.micronaut.http.HttpRequest;
import io.micronaut.http.HttpResponse;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Get;
import java.util.regex.Pattern;

/** How programs find out what to know about our tokens. */
@Controller("/.well-known")
@OpenTo(Audience.EVERYONE)
final class DiscoveryController {

  private static final Pattern HOST = Pattern.compile("[A-Za-z0-9.:\\[\\]-]+");

  private final TokenSettings settings;
  private final DiscoveryJson.KeySet keys;

  DiscoveryController(TokenSettings settings, TokenKeys keys) {
    this.settings = settings;
    this.keys = new DiscoveryJson.KeySet(keys.published());
  }

  @Get("/oauth-authorization-server")
  DiscoveryJson.Metadata metadata(HttpRequest<?> request) {
    return DiscoveryJson.Metadata.at(settings.address().orElseGet(() -> origin(request)));
  }

  /** Kept for as long as a new key should be listed before it signs. */
  @Get("/jwks.json")
  HttpResponse<DiscoveryJson.KeySet> keys() {
    return HttpResponse.ok(keys).header(HttpHeaders.CACHE_CONTROL, "public, max-age=300");
  }

  /** As the caller calls us, if that is how something can be called. */
  private static String origin(HttpRequest<?> request) {
    var here = request.getServerAddress();
    var host =
        request
            .getHeaders()
            .findFirst(HttpHeaders.HOST)
            .filter(name -> HOST.matcher(name).matches())
            .orElseGet(() -> here.getHostString() + ":" + here.getPort());
    return (request.isSecure() ? "https://" : "http://") + host;
  }
}
