package dev.marquee.persistence;

import com.zaxxer.hikari.SQLExceptionOverride;
import java.sql.SQLException;

/**
 * Has the pool throw away connections to a server that has become a standby, or else each of them
 * would refuse writes for as long as it lives. The next one finds the new primary.
 */
final class DemotedServer implements SQLExceptionOverride {

  /** What a standby says to whoever writes. */
  static final String READ_ONLY = "25006";

  @java.lang.Override
  public Override adjudicate(SQLException failure) {
    return READ_ONLY.equals(failure.getSQLState()) ? Override.MUST_EVICT : Override.CONTINUE_EVICT;
  }
}
