package io.dateline.pack;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.KeyFactory;
import java.security.KeyPairGenerator;
import java.security.Signature;
import java.security.spec.X509EncodedKeySpec;
import java.util.Base64;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What lies in the folder; that Solr takes it is shown by the demo module's PackageIT. */
class PackageRepositoryTest {

  @TempDir Path folder;
  private Path jar;

  @BeforeEach
  void jar() throws IOException {
    jar = Files.writeString(folder.resolve("a.jar"), "the jar");
  }

  private static boolean verifies(Path repository, Path file, String signature)
      throws IOException, GeneralSecurityException {
    byte[] der = Files.readAllBytes(repository.resolve("publickey.der"));
    Signature check = Signature.getInstance("SHA1withRSA");
    check.initVerify(KeyFactory.getInstance("RSA").generatePublic(new X509EncodedKeySpec(der)));
    check.update(Files.readAllBytes(file));
    return check.verify(Base64.getDecoder().decode(signature));
  }

  @Test
  void theJarsAreSignedByTheKeyThatIsThere() throws Exception {
    Path repository = folder.resolve("repository");
    new PackageRepository(repository, SigningKey.fresh())
        .add(jar, "0.1.0", "2026-11-23T00:00:00Z")
        .add(jar, "0.1.1", "2026-11-24T00:00:00Z")
        .write();
    JsonNode found =
        new ObjectMapper().readTree(repository.resolve("repository.json").toFile()).path(0);
    assertThat(found.path("name").asText()).isEqualTo("dateline");
    assertThat(found.path("versions")).hasSize(2);
    for (JsonNode version : found.path("versions")) {
      JsonNode artifact = version.at("/artifacts/0");
      Path signed = repository.resolve(artifact.path("url").asText());
      assertThat(signed).hasContent("the jar");
      assertThat(verifies(repository, signed, artifact.path("sig").asText())).isTrue();
      Path other = Files.writeString(folder.resolve("other"), "another jar");
      assertThat(verifies(repository, other, artifact.path("sig").asText())).isFalse();
    }
  }

  @Test
  void aKeyOfOnesOwnIsUsed() throws Exception {
    byte[] secret = KeyPairGenerator.getInstance("RSA").generateKeyPair().getPrivate().getEncoded();
    Path pem =
        Files.writeString(
            folder.resolve("key.pem"),
            "-----BEGIN PRIVATE KEY-----\n"
                + Base64.getMimeEncoder().encodeToString(secret)
                + "\n-----END PRIVATE KEY-----\n");
    Path repository = folder.resolve("repository");
    PackageRepository.main(
        new String[] {
          jar.toString(), "1.2.3", "2026-11-23T00:00:00Z", repository.toString(), pem.toString()
        });
    assertThat(repository.resolve("publickey.der"))
        .hasBinaryContent(SigningKey.read(pem).publicKey());
    Files.writeString(pem, "-----BEGIN PRIVATE KEY-----\nAAAA\n-----END PRIVATE KEY-----\n");
    assertThatThrownBy(() -> SigningKey.read(pem))
        .isInstanceOf(IOException.class)
        .hasMessageContaining("PKCS#8");
  }
}
