package cosell.deals.contact.domain;

import cosell.platform.forms.EmailAddresses;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;

/**
 * What stays of an address: who has it can tell that it was this one, who has not can't tell which it was.
 *
 * @param salt different each time, so that digests can't be compared or looked up
 */
public record Digest(String salt, String sha256) {

    public static Digest of(String address, String salt) {
        String text = salt + "|" + EmailAddresses.normalized(address);
        return new Digest(salt, HexFormat.of().formatHex(newSha256().digest(text.getBytes(StandardCharsets.UTF_8))));
    }

    public boolean isOf(String address) {
        return equals(of(address, salt));
    }

    private static MessageDigest newSha256() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException everyJdkHasIt) {
            throw new IllegalStateException(everyJdkHasIt);
        }
    }
}
