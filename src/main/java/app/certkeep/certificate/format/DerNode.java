package app.certkeep.certificate.format;

/// An element of an ASN.1 encoding, as `openssl asn1parse` shows one.
///
/// @param depth 0 for the outermost
/// @param offset where it starts in the encoding
/// @param header octets of its tag and length
/// @param length octets of its content
/// @param type as ASN.1 writes it, such as `SEQUENCE` or `[0]`
/// @param value what it holds, raw, at most some 300 characters; empty where it has children
public record DerNode(int depth, int offset, int header, int length, String type, String value) {}
