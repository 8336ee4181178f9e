package dev.marquee.application.auth;

/**
 * Where a sign-in came from, so that people recognise their sessions.
 *
 * @param address of the network, as the server saw it
 * @param agent what the client calls itself, at most {@value #MAX_AGENT} UTF-16 units; empty when
 *     it does not say
 */
public record ClientInfo(String address, String agent) {

  public static final int MAX_AGENT = 200;

  /** Cuts what a client says of itself: it is only shown. */
  public ClientInfo {
    agent = agent.length() > MAX_AGENT ? agent.substring(0, MAX_AGENT) : agent;
  }
}
