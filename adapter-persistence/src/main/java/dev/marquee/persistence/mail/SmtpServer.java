package dev.marquee.persistence.mail;

import java.util.Optional;

/**
 * Who delivers letters.
 *
 * @param login what it asks for before it takes any
 */
public record SmtpServer(String host, int port, Encryption encryption, Optional<Login> login) {

  /** How the connection is protected. */
  public enum Encryption {
    /** TLS from the first byte on. */
    TLS,
    /** TLS by STARTTLS, or no letter. */
    STARTTLS,
    /** TLS by STARTTLS where the server offers it. */
    STARTTLS_IF_OFFERED,
    NONE
  }

  /** A name and a password. */
  public record Login(String user, String password) {

    @Override
    public String toString() {
      return user + ":***";
    }
  }
}
