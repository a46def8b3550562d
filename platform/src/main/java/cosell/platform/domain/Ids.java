package cosell.platform.domain;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.UUID;

/**
 * Ids that follow from what they stand for (RFC 9562, version 5), so that doing a thing twice finds the first one.
 * Thread-safe.
 */
public final class Ids {

    /** The namespace of every id that this suite derives; fixed for ever. */
    private static final UUID NAMESPACE = UUID.fromString("6f1c0a52-7c0e-5e0b-9d7b-3b0a2d6a4c11");

    private Ids() {}

    /** The id that these names derive, in this order. Names are set apart, so ("a","bc") differs from ("ab","c"). */
    public static UUID derived(String... names) {
        MessageDigest sha1 = sha1();
        sha1.update(bytes(NAMESPACE));
        for (String name : names) {
            byte[] utf8 = name.getBytes(StandardCharsets.UTF_8);
            sha1.update(ByteBuffer.allocate(Integer.BYTES).putInt(utf8.length).array());
            sha1.update(utf8);
        }
        return versionFive(sha1.digest());
    }

    private static byte[] bytes(UUID id) {
        return ByteBuffer.allocate(2 * Long.BYTES)
                .putLong(id.getMostSignificantBits())
                .putLong(id.getLeastSignificantBits())
                .array();
    }

    private static UUID versionFive(byte[] hash) {
        ByteBuffer buffer = ByteBuffer.wrap(hash);
        long high = (buffer.getLong() & ~0xF000L) | 0x5000L;
        long low = (buffer.getLong() & 0x3FFF_FFFF_FFFF_FFFFL) | 0x8000_0000_0000_0000L;
        return new UUID(high, low);
    }

    private static MessageDigest sha1() {
        try {
            return MessageDigest.getInstance("SHA-1");
        } catch (NoSuchAlgorithmException everyJdkHasIt) {
            throw new IllegalStateException(everyJdkHasIt);
        }
    }
}
