package dev.marquee.application.limit;

import java.net.InetAddress;
import java.net.UnknownHostException;
import java.util.Arrays;

/**
 * What counts as one place in the network. A single customer has a /64 of IPv6, with more addresses
 * than could ever be counted, but one address of IPv4.
 */
public final class Network {

  private static final int PREFIX_BYTES = 8;

  private Network() {}

  /** The network of an address as {@code Origin} has it; anything else is a network by itself. */
  public static String of(String address) {
    return address.indexOf(':') < 0 ? address : prefix(address);
  }

  /** A text with a colon in it is never looked up as a name. */
  private static String prefix(String address) {
    try {
      var bytes = InetAddress.getByName(address).getAddress();
      Arrays.fill(bytes, PREFIX_BYTES, bytes.length, (byte) 0);
      return InetAddress.getByAddress(bytes).getHostAddress() + "/64";
    } catch (UnknownHostException e) {
      return address;
    }
  }
}
