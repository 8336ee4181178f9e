package dev.marquee.web.client;

import io.netty.handler.ipfilter.IpFilterRuleType;
import io.netty.handler.ipfilter.IpSubnetFilterRule;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.util.List;

/** The proxies that are believed when they say for whom they ask. */
public final class TrustedProxies {

  private final List<IpSubnetFilterRule> ranges;

  private TrustedProxies(List<IpSubnetFilterRule> ranges) {
    this.ranges = ranges;
  }

  /**
   * Those of a configuration.
   *
   * @param ranges addresses, or ranges such as {@code 10.0.0.0/8} or {@code fd00::/8}
   * @throws IllegalArgumentException when one is neither
   */
  public static TrustedProxies of(List<String> ranges) {
    return new TrustedProxies(ranges.stream().map(TrustedProxies::range).toList());
  }

  boolean contains(InetAddress address) {
    var peer = new InetSocketAddress(address, 0);
    return ranges.stream().anyMatch(range -> range.matches(peer));
  }

  private static IpSubnetFilterRule range(String text) {
    var parts = text.split("/", 2);
    var address = Addresses.parse(parts[0]).orElseThrow(() -> neither(text));
    var all = Byte.SIZE * address.getAddress().length;
    try {
      var bits = parts.length == 1 ? all : Integer.parseInt(parts[1]);
      return new IpSubnetFilterRule(address, bits, IpFilterRuleType.ACCEPT);
    } catch (IllegalArgumentException tooFewOrTooMany) {
      throw neither(text);
    }
  }

  private static IllegalArgumentException neither(String text) {
    return new IllegalArgumentException(
        "must list addresses or ranges such as 10.0.0.0/8; not " + text);
  }
}
