package dev.marquee.web.client;

import io.netty.util.NetUtil;
import java.net.InetAddress;
import java.util.Optional;

/** Addresses as text. Names are never looked up. */
final class Addresses {

  private Addresses() {}

  /**
   * The address that a text stands for. One of IPv4 that is written as IPv6 (RFC 4291, 2.5.5.2) is
   * one of IPv4.
   */
  static Optional<InetAddress> parse(String text) {
    return Optional.ofNullable(NetUtil.createInetAddressFromIpAddressString(text));
  }

  /** One form for each address (RFC 5952). */
  static String text(InetAddress address) {
    return NetUtil.toAddressString(address);
  }
}
