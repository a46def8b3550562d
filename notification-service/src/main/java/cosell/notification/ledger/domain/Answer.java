package cosell.notification.ledger.domain;

/**
 * What came of an attempt to send.
 */
public sealed interface Answer {

    /** The server took the mail (250 to DATA). */
    record Taken(String reply) implements Answer {}

    /** The server refused for now (4xx), or could not be talked to. */
    record NotNow(String reply) implements Answer {}

    /** The server refused for good (5xx). */
    record Never(String reply) implements Answer {}

    /** The mail could not even be written; a defect. */
    record Unwritable(String reply) implements Answer {}
}
