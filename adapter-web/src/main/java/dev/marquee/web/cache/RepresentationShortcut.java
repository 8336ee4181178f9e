package dev.marquee.web.cache;

import dev.marquee.web.access.RecalledTokens;
import dev.marquee.web.server.Shortcut;
import io.micronaut.context.annotation.Requires;
import io.netty.channel.ChannelHandler;
import jakarta.inject.Singleton;

/** There where not every request has to be counted. */
@Singleton
@Requires(property = "marquee.web.request-limit", notEquals = "true")
final class RepresentationShortcut implements Shortcut {

  private final Representations kept;
  private final Sources sources;
  private final Keeper keeper;
  private final RecalledTokens tokens;
  private final DateField date;

  RepresentationShortcut(
      Representations kept, Sources sources, Keeper keeper, RecalledTokens tokens, DateField date) {
    this.kept = kept;
    this.sources = sources;
    this.keeper = keeper;
    this.tokens = tokens;
    this.date = date;
  }

  @Override
  public ChannelHandler newHandler() {
    return new RepresentationHandler(kept, sources, keeper, tokens, date);
  }
}
