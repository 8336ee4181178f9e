package dev.marquee.persistence.mail;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.KeyStore;
import java.util.List;
import javax.net.ssl.KeyManagerFactory;
import javax.net.ssl.SSLContext;

/** A certificate that nobody else vouches for, with its key. */
record Certificate(KeyStore keys) {

  private static final char[] PASSWORD = "changeit".toCharArray();
  private static final String ALIAS = "it";

  /**
   * Makes one with what every JDK has for that.
   *
   * @param name for whom it is, such as {@code ip:127.0.0.1}
   * @param file where to, a new one
   */
  static Certificate of(String name, Path file)
      throws IOException, InterruptedException, GeneralSecurityException {
    var command =
        List.of(
            Path.of(System.getProperty("java.home"), "bin", "keytool").toString(),
            "-genkeypair",
            "-keyalg",
            "EC",
            "-alias",
            ALIAS,
            "-dname",
            "CN=test",
            "-ext",
            "san=" + name,
            "-keystore",
            file.toString(),
            "-storepass",
            new String(PASSWORD));
    var keytool = new ProcessBuilder(command).redirectErrorStream(true).start();
    var said = keytool.inputReader().readAllLines();
    assertThat(keytool.waitFor()).as(String.join("\n", said)).isZero();
    return new Certificate(KeyStore.getInstance(file.toFile(), PASSWORD));
  }

  /** Has it trusted by whoever trusts what is in a store. */
  void addTo(KeyStore trusted, String alias) throws GeneralSecurityException {
    trusted.setCertificateEntry(alias, keys.getCertificate(ALIAS));
  }

  /** What a server needs to show it. */
  SSLContext context() throws GeneralSecurityException {
    var managers = KeyManagerFactory.getInstance(KeyManagerFactory.getDefaultAlgorithm());
    managers.init(keys, PASSWORD);
    var context = SSLContext.getInstance("TLS");
    context.init(managers.getKeyManagers(), null, null);
    return context;
  }
}
