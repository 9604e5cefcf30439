package app.certkeep.certificate.format;

import java.math.BigInteger;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/// Writes PKCS#12 as Windows, macOS, OpenSSL and Java read it: certificates encrypted, each key in
/// a bag of its own, a MAC over both.
final class Pkcs12Writer {

    private static final String DATA = "1.2.840.113549.1.7.1";
    private static final String ENCRYPTED_DATA = "1.2.840.113549.1.7.6";
    private static final String BAG = "1.2.840.113549.1.12.10.1.";
    private static final String SHA256 = "2.16.840.1.101.3.4.2.1";

    private final FileLock lock;

    Pkcs12Writer(FileLock lock) {
        this.lock = lock;
    }

    byte[] write(ContainerWriter.Entry entry) {
        byte[] attributes = attributes(entry);
        List<byte[]> bags = new ArrayList<>();
        bags.add(certificateBag(entry.certificate(), attributes));
        entry.issuers().forEach(issuer -> bags.add(certificateBag(issuer, new byte[0])));
        byte[] certificates = encryptedData(DerBytes.sequence(bags.toArray(byte[][]::new)));
        byte[] safe =
                entry.pkcs8().length == 0
                        ? DerBytes.sequence(certificates)
                        : DerBytes.sequence(
                                certificates, data(DerBytes.sequence(keyBag(entry, attributes))));
        return DerBytes.sequence(DerBytes.integer(BigInteger.valueOf(3)), data(safe), mac(safe));
    }

    /// @param attributes empty for none
    private static byte[] certificateBag(byte[] der, byte[] attributes) {
        byte[] certificate =
                DerBytes.sequence(DerBytes.oid("1.2.840.113549.1.9.22.1"), explicit(octets(der)));
        return DerBytes.sequence(DerBytes.oid(BAG + 3), explicit(certificate), attributes);
    }

    private byte[] keyBag(ContainerWriter.Entry entry, byte[] attributes) {
        return DerBytes.sequence(
                DerBytes.oid(BAG + 2), explicit(lock.privateKey(entry.pkcs8())), attributes);
    }

    /// The name, and the number by which key and certificate find each other.
    private static byte[] attributes(ContainerWriter.Entry entry) {
        byte[] name = DerBytes.element(0x1e, entry.name().getBytes(StandardCharsets.UTF_16BE));
        byte[] id = octets(Digests.named("SHA-1").digest(entry.certificate()));
        return DerBytes.element(
                Tlv.SET,
                attribute("1.2.840.113549.1.9.20", name),
                attribute("1.2.840.113549.1.9.21", id));
    }

    private static byte[] attribute(String oid, byte[] value) {
        return DerBytes.sequence(DerBytes.oid(oid), DerBytes.element(Tlv.SET, value));
    }

    private byte[] encryptedData(byte[] bags) {
        FileLock.Locked locked = lock.lock(bags);
        byte[] content =
                DerBytes.sequence(
                        DerBytes.oid(DATA),
                        locked.algorithm(),
                        DerBytes.element(0x80, locked.content()));
        return DerBytes.sequence(
                DerBytes.oid(ENCRYPTED_DATA),
                explicit(DerBytes.sequence(DerBytes.integer(BigInteger.ZERO), content)));
    }

    private byte[] mac(byte[] safe) {
        String digest = lock.older() ? Pkcs12Keys.SHA1 : SHA256;
        byte[] salt = lock.salt();
        try {
            byte[] key =
                    new Pkcs12Keys(digest, salt, FileLock.ITERATIONS, lock.password()).macKey();
            byte[] code = Pkcs12Mac.hmac(digest, key).doFinal(safe);
            Arrays.fill(key, (byte) 0);
            byte[] info =
                    DerBytes.sequence(
                            DerBytes.sequence(DerBytes.oid(digest), DerBytes.nul()), octets(code));
            return DerBytes.sequence(
                    info, octets(salt), DerBytes.integer(BigInteger.valueOf(FileLock.ITERATIONS)));
        } catch (RejectedException e) {
            throw new IllegalStateException("what is asked for here is allowed", e);
        }
    }

    private static byte[] data(byte[] content) {
        return DerBytes.sequence(DerBytes.oid(DATA), explicit(octets(content)));
    }

    private static byte[] explicit(byte[] inner) {
        return DerBytes.element(0xa0, inner);
    }

    private static byte[] octets(byte[] value) {
        return DerBytes.element(Tlv.OCTET_STRING, value);
    }
}
