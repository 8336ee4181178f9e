package dev.marquee.web.server;

import io.netty.channel.ChannelHandler;

/** Answers requests on the connection, so that they take no further way. */
public interface Shortcut {

  /** For one connection: sees each {@link Exchange} last before Micronaut, and its answer first. */
  ChannelHandler newHandler();
}
