package dev.marquee.web.cache;

import dev.marquee.web.access.RecalledTokens;
import dev.marquee.web.server.Shortcut;
import io.micronaut.context.annotation.Requires;
import io.netty.channel.ChannelHandler;
import jakarta.inject.Singleton;

/** There where something is to be kept, and not every request has to be counted. */
@Singleton
@Requires(property = "marquee.web.cache.bytes", pattern = "[1-9][0-9]*")
@Requires(property = "marquee.web.request-limit", notEquals = "true")
final class RepresentationShortcut implements Shortcut {

  private final Representations kept;
  private final SharedRepresentations shared;
  private final RecalledTokens tokens;
  private final DateField date;

  RepresentationShortcut(
      Representations kept, SharedRepresentations shared, RecalledTokens tokens, DateField date) {
    this.kept = kept;
    this.shared = shared;
    this.tokens = tokens;
    this.date = date;
  }

  @Override
  public ChannelHandler newHandler() {
    return new RepresentationHandler(kept, shared, tokens, date);
  }
}
