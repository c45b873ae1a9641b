package io.dateline.pack;

import java.io.IOException;
import java.math.BigInteger;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.KeyFactory;
import java.security.KeyPair;
import java.security.KeyPairGenerator;
import java.security.PrivateKey;
import java.security.PublicKey;
import java.security.Signature;
import java.security.interfaces.RSAPrivateCrtKey;
import java.security.spec.PKCS8EncodedKeySpec;
import java.security.spec.RSAPublicKeySpec;
import java.util.Base64;

/** Signs jars in the one way that Solr verifies: SHA-1 with RSA. Immutable and thread-safe. */
public final class SigningKey {

  private static final int BITS = 3072;
  private static final int MOST_BYTES = 1 << 16;

  private final PrivateKey secret;
  private final PublicKey known;

  private SigningKey(PrivateKey secret, PublicKey known) {
    this.secret = secret;
    this.known = known;
  }

  /** A new key, which is kept nowhere. */
  public static SigningKey fresh() {
    try {
      KeyPairGenerator generator = KeyPairGenerator.getInstance("RSA");
      generator.initialize(BITS);
      KeyPair pair = generator.generateKeyPair();
      return new SigningKey(pair.getPrivate(), pair.getPublic());
    } catch (GeneralSecurityException e) {
      throw new IllegalStateException(e);
    }
  }

  /**
   * Reads a private key, as {@code openssl genpkey -algorithm RSA} writes it.
   *
   * @throws IOException if it cannot be read, or is no RSA key in PKCS#8 PEM
   */
  public static SigningKey read(Path pem) throws IOException {
    if (Files.size(pem) > MOST_BYTES) {
      throw new IOException(pem + " is no key: too long");
    }
    StringBuilder base64 = new StringBuilder();
    for (String line : Files.readAllLines(pem, StandardCharsets.US_ASCII)) {
      if (!line.startsWith("-----")) {
        base64.append(line.strip());
      }
    }
    try {
      byte[] encoded = Base64.getDecoder().decode(base64.toString());
      KeyFactory keys = KeyFactory.getInstance("RSA");
      RSAPrivateCrtKey secret =
          (RSAPrivateCrtKey) keys.generatePrivate(new PKCS8EncodedKeySpec(encoded));
      BigInteger exponent = secret.getPublicExponent();
      return new SigningKey(
          secret, keys.generatePublic(new RSAPublicKeySpec(secret.getModulus(), exponent)));
    } catch (GeneralSecurityException | IllegalArgumentException e) {
      throw new IOException(pem + " is no private RSA key in PKCS#8 PEM", e);
    }
  }

  /** The signature of a file's bytes, in base 64. */
  public String sign(byte[] content) {
    try {
      Signature signature = Signature.getInstance("SHA1withRSA");
      signature.initSign(secret);
      signature.update(content);
      return Base64.getEncoder().encodeToString(signature.sign());
    } catch (GeneralSecurityException e) {
      throw new IllegalStateException(e);
    }
  }

  /** The public key in DER, for {@code publickey.der}. */
  public byte[] publicKey() {
    return known.getEncoded();
  }
}
