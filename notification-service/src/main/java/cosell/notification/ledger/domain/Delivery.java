package cosell.notification.ledger.domain;

import cosell.notification.recipients.domain.Found.Why;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** How far the delivery of an entry has come. All times are real time. */
public sealed interface Delivery {

    /**
     * To be sent.
     *
     * @param attempts how often it was tried
     * @param dueAt not before
     * @param lastReply what went wrong last
     */
    record Waiting(int attempts, Instant dueAt, @Nullable String lastReply) implements Delivery {}

    /**
     * Somebody is sending it. When the lease is over nobody knows whether it was sent, so it is sent again.
     *
     * @param attempts how often it was tried, this time included
     */
    record Claimed(int attempts, Instant leaseUntil) implements Delivery {}

    /** The mail server took it. */
    record Sent(int attempts, Instant at, String reply) implements Delivery {}

    /** It was given up. */
    record Failed(
            int attempts, Instant at, Failure why, @Nullable String reply) implements Delivery {}

    /** No rule found anybody; an operator has to look after the organization's directory entry. */
    record NobodyFound() implements Delivery {}

    /** The rules named somebody who can't or doesn't want to be mailed. */
    record Suppressed(Why why) implements Delivery {}

    /** Why a delivery was given up. Published: never renamed. */
    enum Failure {
        REFUSED_BY_SERVER,
        GAVE_UP,
        NOT_WRITABLE
    }

    default EntryState state() {
        return switch (this) {
            case Waiting _ -> EntryState.WAITING;
            case Claimed _ -> EntryState.CLAIMED;
            case Sent _ -> EntryState.SENT;
            case Failed _ -> EntryState.FAILED;
            case NobodyFound _ -> EntryState.NOBODY_FOUND;
            case Suppressed _ -> EntryState.SUPPRESSED;
        };
    }

    /** When somebody has to look at it next; null when never. */
    default @Nullable Instant due() {
        return switch (this) {
            case Waiting(var _, var dueAt, var _) -> dueAt;
            case Claimed(var _, var leaseUntil) -> leaseUntil;
            case Sent _, Failed _, NobodyFound _, Suppressed _ -> null;
        };
    }
}
