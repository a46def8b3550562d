package cosell.notification.recipients.domain;

import java.util.List;

/**
 * Whom the rules found in one organization.
 *
 * @param recipients nobody when empty
 * @param passedOver whom a rule named who can't or doesn't want to be mailed
 */
public record Found(List<Recipient> recipients, List<PassedOver> passedOver) {

    public Found {
        recipients = List.copyOf(recipients);
        passedOver = List.copyOf(passedOver);
    }

    /** Somebody who is not mailed, and why. */
    public record PassedOver(Recipient recipient, Why why) {}

    /** Why somebody is not mailed. Published: never renamed. */
    public enum Why {
        OPTED_OUT,
        INVALID_ADDRESS
    }
}
