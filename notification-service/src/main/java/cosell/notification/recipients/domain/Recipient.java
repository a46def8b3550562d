package cosell.notification.recipients.domain;

import java.util.Locale;

/**
 * Somebody who is mailed; personal data, never logged.
 *
 * @param locale BCP 47 language and region
 * @param zone IANA time zone
 * @param rule the rule that found them
 */
public record Recipient(String name, String address, String locale, String zone, RecipientRule rule) {

    /** What tells two recipients apart. */
    public String key() {
        return keyOf(address);
    }

    /** Addresses are the same without regard to case. */
    public static String keyOf(String address) {
        return address.strip().toLowerCase(Locale.ROOT);
    }
}
