package cosell.platform.consumer;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** Looks for an address in bytes that may be anything, and overwrites it, leaving the length as it is. */
final class MaskedBytes {

    private static final byte MASK = 'x';

    private MaskedBytes() {}

    static boolean hold(byte @Nullable [] bytes, String address) {
        return bytes != null && plain(bytes).contains(plain(address.getBytes(StandardCharsets.UTF_8)));
    }

    static byte[] without(byte @Nullable [] bytes, String address) {
        if (bytes == null) {
            return new byte[0];
        }
        byte[] masked = bytes.clone();
        String all = plain(bytes);
        String wanted = plain(address.getBytes(StandardCharsets.UTF_8));
        for (int at = all.indexOf(wanted); at >= 0; at = all.indexOf(wanted, at + wanted.length())) {
            Arrays.fill(masked, at, at + wanted.length(), MASK);
        }
        return masked;
    }

    /** A character for each byte, in lower case as far as ASCII goes, as addresses do. */
    private static String plain(byte[] bytes) {
        return new String(bytes, StandardCharsets.ISO_8859_1).toLowerCase(Locale.ROOT);
    }
}
