package cosell.invitations.rank.domain;

import java.time.Instant;

/** How an invitation ended, if it did. */
public sealed interface Ending {

    /** Nobody has answered; from the deadline on nobody can any more. */
    record Pending(Instant deadline) implements Ending {}

    /** The inviter took it back, or its deal ended. */
    record TakenBack() implements Ending {}

    record Accepted(Instant at, AcceptedDeal deal) implements Ending {}

    record Declined(Instant at) implements Ending {}

    record Expired(Instant at) implements Ending {}
}
