package dev.marquee.application.auth;

/**
 * How access tokens can be signed, by the names of JSON Web Algorithms (RFC 7518, 3.1; RFC 8037,
 * 3.1).
 */
public enum SigningAlgorithm {
  /** Ed25519. The smallest keys and signatures with a key to publish. */
  EdDSA,
  /** ECDSA on the curve P-256. */
  ES256,
  /** RSA with 2048 bits or more. */
  RS256,
  /** HMAC under a secret: whoever can check a token can make one. */
  HS256
}
