package dev.marquee.application.shared;

import java.util.Optional;

/**
 * Where a call of a use case comes from. Nothing of it is known where nobody calls over the
 * network: at the command line, at start, in a job.
 *
 * @param address of the caller in the network: dotted decimals, or IPv6 as RFC 5952 writes it
 * @param session the id of the session it calls from, when it is signed in
 * @param request names the request, as in answers and logs
 */
public record Origin(Optional<String> address, Optional<Long> session, Optional<String> request) {

  public static final Origin UNKNOWN =
      new Origin(Optional.empty(), Optional.empty(), Optional.empty());
}
