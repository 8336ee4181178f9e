package dev.marquee.persistence.mail;

import static org.assertj.core.api.Assertions.assertThat;

import dev.marquee.application.mail.Mail;
import dev.marquee.application.shared.Unavailable;
import dev.marquee.domain.user.EmailAddress;
import dev.marquee.persistence.mail.SmtpServer.Encryption;
import java.io.FileOutputStream;
import java.nio.file.Path;
import java.security.KeyStore;
import java.time.Clock;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Letters hold secrets: only who proves to be the server that is named gets any. */
final class SmtpCertificatesTest {

  private static final String HOST = "127.0.0.1";
  private static final String PASSWORD = "changeit";

  @TempDir private static Path folder;

  private static Certificate good;
  private static Certificate ofAnother;
  private static Certificate ofAStranger;

  @BeforeAll
  static void make() throws Exception {
    good = Certificate.of("ip:" + HOST, folder.resolve("good"));
    ofAnother = Certificate.of("dns:mail.example.org", folder.resolve("another"));
    ofAStranger = Certificate.of("ip:" + HOST, folder.resolve("stranger"));
    var trusted = KeyStore.getInstance("PKCS12");
    trusted.load(null, null);
    good.addTo(trusted, "good");
    ofAnother.addTo(trusted, "another");
    try (var file = new FileOutputStream(trusted().toFile())) {
      trusted.store(file, PASSWORD.toCharArray());
    }
  }

  @ParameterizedTest
  @EnumSource(mode = EnumSource.Mode.EXCLUDE, names = "NONE")
  void nobodyElseGetsALetter(Encryption encryption) throws Exception {
    var startsPlain = encryption != Encryption.TLS;
    try (var server = new SecurePostOffice(good.context(), startsPlain);
        var another = new SecurePostOffice(ofAnother.context(), startsPlain);
        var stranger = new SecurePostOffice(ofAStranger.context(), startsPlain)) {

      assertThat(send(encryption, List.of(server, another, stranger)))
          .satisfiesExactly(
              to -> assertThat(to).isEqualTo("taken"),
              to -> assertThat(to).contains("No subject alternative names"),
              to -> assertThat(to).contains("PKIX path"));

      assertThat(server.letters()).isEqualTo(1);
      assertThat(another.letters() + stranger.letters()).isZero();
    }
  }

  /** From a process of its own, as whom a JVM trusts is settled once; what came of each. */
  private static List<String> send(Encryption encryption, List<SecurePostOffice> servers)
      throws Exception {
    var command =
        new ArrayList<>(
            List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-XX:TieredStopAtLevel=1",
                "-Djavax.net.ssl.trustStore=" + trusted(),
                "-Djavax.net.ssl.trustStorePassword=" + PASSWORD,
                "-cp",
                System.getProperty("java.class.path"),
                SmtpCertificatesTest.class.getName(),
                encryption.name()));
    servers.forEach(server -> command.add(String.valueOf(server.port())));
    var process =
        new ProcessBuilder(command).redirectError(ProcessBuilder.Redirect.INHERIT).start();
    return process.inputReader().readAllLines();
  }

  public static void main(String[] arguments) {
    var encryption = Encryption.valueOf(arguments[0]);
    Arrays.stream(arguments)
        .skip(1)
        .map(Integer::parseInt)
        .map(port -> new SmtpServer(HOST, port, encryption, Optional.empty()))
        .map(SmtpCertificatesTest::outcome)
        .forEach(System.out::println);
  }

  private static String outcome(SmtpServer server) {
    var mary = new EmailAddress("mary@example.org");
    try {
      new SmtpMailer(server, mary, "Marquee", Clock.systemUTC()).send(new Mail(mary, "a", "b\n"));
      return "taken";
    } catch (Unavailable refused) {
      return String.valueOf(refused.getCause()).replace("\n", " ");
    }
  }

  private static Path trusted() {
    return folder.resolve("trusted");
  }
}
