package dev.marquee.bootstrap.settings;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.marquee.application.auth.SigningAlgorithm;
import dev.marquee.web.token.PemKeys;
import dev.marquee.web.token.TokenKey;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.GeneralSecurityException;
import java.security.KeyPairGenerator;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

final class SigningTest {

  private static final List<String> SECRETS = List.of("k".repeat(32), "o".repeat(32));

  @TempDir Path folder;

  @BeforeEach
  void keys() throws IOException, GeneralSecurityException {
    write("ed", PemKeys.generate(SigningAlgorithm.EdDSA), "rw-------");
    write("ec", PemKeys.generate(SigningAlgorithm.ES256), "rw-r-----");
    write("open", PemKeys.generate(SigningAlgorithm.EdDSA), "rw-r--r--");
    var known = KeyPairGenerator.getInstance("Ed25519").generateKeyPair().getPublic();
    var base64 = Base64.getEncoder().encodeToString(known.getEncoded());
    write(
        "public",
        "-----BEGIN PUBLIC KEY-----\n" + base64 + "\n-----END PUBLIC KEY-----\n",
        "rw-r--r--");
    write("none", "nothing secret", "rw-------");
  }

  @ParameterizedTest
  @CsvSource({
    "'',        '',          HS256 HS256",
    "HS256,     '',          HS256 HS256",
    "'',        ed,          EdDSA",
    "'',        ec ed,       ES256 EdDSA",
    "'',        ed public,   EdDSA EdDSA",
    "EdDSA,     ed,          EdDSA",
    "EdDSA HS256, ed,        EdDSA HS256 HS256",
    "HS256 EdDSA, ed,        HS256 HS256 EdDSA",
    "HS256 EdDSA, public,    HS256 HS256 EdDSA"
  })
  void theFirstSignsAndAllVerify(String algorithm, String files, String keys) {
    var signing = read(algorithm, files);

    assertThat(signing.with(SECRETS).all())
        .extracting(TokenKey::algorithm)
        .map(Enum::name)
        .containsExactly(keys.split(" "));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "HS256       | ed        | ALGORITHM: does not allow EdDSA, which a key is for",
        "EdDSA       | ed ec     | ALGORITHM: does not allow ES256, which a key is for",
        "RS256       | ed        | ALGORITHM: there is no key for RS256 in MARQUEE_SIGNING_KEYS",
        "EdDSA       | ''        | ALGORITHM: there is no key for EdDSA in MARQUEE_SIGNING_KEYS",
        "ES256 EdDSA | ed ec     | ALGORITHM: begins with ES256, but the first key is for EdDSA",
        "''          | public ed | MARQUEE_SIGNING_KEYS: the first must be a private key",
        "''          | ed ed     | MARQUEE_SIGNING_KEYS: lists a key twice",
        "''          | open      | MARQUEE_SIGNING_KEYS: FOLDER/open must not be open to others:"
            + " chmod 600 FOLDER/open",
        "''          | none      | MARQUEE_SIGNING_KEYS: FOLDER/none holds no key in PEM",
        "''          | ed absent | MARQUEE_SIGNING_KEYS: cannot read the file FOLDER/absent",
        "EdDSA       | absent    | MARQUEE_SIGNING_KEYS: cannot read the file FOLDER/absent"
      })
  void aContradictionIsOneClearLine(String algorithm, String files, String line) {
    assertThatThrownBy(() -> read(algorithm, files))
        .isInstanceOf(InvalidSettings.class)
        .hasMessage(line.replace("FOLDER", folder.toString()));
  }

  @Test
  void aFolderIsNoKey() {
    assertThatThrownBy(() -> SigningKeyFiles.read(".")).hasMessage("cannot read the file .");
  }

  private Signing read(String algorithms, String files) {
    var paths = files.isEmpty() ? "" : folder + "/" + files.replace(" ", "," + folder + "/");
    return SettingsReader.read(
            Sources.of(
                Map.of("ALGORITHM", algorithms.replace(' ', ','), "MARQUEE_SIGNING_KEYS", paths),
                folder))
        .signing();
  }

  private void write(String name, String content, String permissions) throws IOException {
    var file = Files.writeString(folder.resolve(name), content);
    Files.setPosixFilePermissions(file, PosixFilePermissions.fromString(permissions));
  }
}
