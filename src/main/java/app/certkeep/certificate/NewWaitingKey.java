package app.certkeep.certificate;

import app.certkeep.certificate.format.ParsedKey;

import java.util.Optional;

/// A private key that is to wait for its certificate.
///
/// @param name 1 to 200 characters
/// @param key stays its owner's, who closes it
/// @param publicKey SubjectPublicKeyInfo, DER
/// @param request PKCS#10, DER
public record NewWaitingKey(
        String name, ParsedKey key, byte[] publicKey, Optional<byte[]> request) {}
