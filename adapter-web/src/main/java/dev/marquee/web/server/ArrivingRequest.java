package dev.marquee.web.server;

import io.netty.handler.codec.http.DefaultHttpRequest;

/** The head of a request whose body follows piece by piece. */
final class ArrivingRequest extends DefaultHttpRequest implements Begun {

  private final Exchange exchange;

  /**
   * @param exchange that the head began
   */
  ArrivingRequest(Exchange exchange) {
    super(exchange.protocolVersion(), exchange.method(), exchange.uri(), exchange.headers());
    this.exchange = exchange;
  }

  @Override
  public Exchange exchange() {
    return exchange;
  }
}
