package cosell.invitations.rank.domain;

import cosell.platform.domain.OrganizationId;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;

/** An invitation that counts at a step: its invitee has answered it, or has let it expire. */
record Counted(OrganizationId inviter, boolean byVendor, Handling handling) {

    private static final double FOR_EXPIRY = -50;
    private static final double FOR_OUTCOME = 20;
    private static final double FOR_NEGLECT = -30;

    /** What the invitee made of it. */
    sealed interface Handling {
        record Expired() implements Handling {}

        record Declined(Duration after) implements Handling {}

        record Accepted(Duration after, Care care) implements Handling {}
    }

    /**
     * Empty for what had not ended at the step, and for what was taken back: its invitee still had time, so nothing is
     * known of how it would have ended.
     */
    static Optional<Counted> of(ReceivedInvitation invitation, Instant step) {
        if (invitation.sentAt().isBefore(RankSteps.since(step))) {
            return Optional.empty();
        }
        return handling(invitation, step)
                .map(handling -> new Counted(invitation.inviter(), invitation.byVendor(), handling));
    }

    private static Optional<Handling> handling(ReceivedInvitation invitation, Instant step) {
        return switch (invitation.ending()) {
            case Ending.TakenBack _ -> Optional.empty();
            // Whether the deadline was acted on already is a matter of seconds, on which no rank may depend.
            case Ending.Pending(var deadline) -> until(step, deadline, new Handling.Expired());
            case Ending.Expired(var at) -> until(step, at, new Handling.Expired());
            case Ending.Declined(var at) -> until(step, at, new Handling.Declined(after(invitation, at)));
            case Ending.Accepted(var at, var deal) ->
                until(step, at, new Handling.Accepted(after(invitation, at), Care.of(deal, step)));
        };
    }

    private static Optional<Handling> until(Instant step, Instant at, Handling handling) {
        return at.isAfter(step) ? Optional.empty() : Optional.of(handling);
    }

    private static Duration after(ReceivedInvitation invitation, Instant at) {
        return Duration.between(invitation.sentAt(), at);
    }

    Counted as(Handling other) {
        return new Counted(inviter, byVendor, other);
    }

    boolean isAnswered() {
        return !(handling instanceof Handling.Expired);
    }

    /** Empty when it was not answered. */
    Optional<Duration> answeredAfter() {
        return switch (handling) {
            case Handling.Expired _ -> Optional.empty();
            case Handling.Declined(var after) -> Optional.of(after);
            case Handling.Accepted(var after, var _) -> Optional.of(after);
        };
    }

    /** Empty when it was not accepted. */
    Optional<Care> care() {
        return handling instanceof Handling.Accepted(var _, var care) ? Optional.of(care) : Optional.empty();
    }

    Points points() {
        return switch (handling) {
            case Handling.Expired _ -> new Points(0, FOR_EXPIRY, 0, 0);
            case Handling.Declined(var after) -> new Points(AnswerSpeed.points(after), 0, 0, 0);
            case Handling.Accepted(var after, var care) -> points(AnswerSpeed.points(after), care);
        };
    }

    private static Points points(double speed, Care care) {
        return switch (care) {
            case REPORTED -> new Points(speed, 0, FOR_OUTCOME, 0);
            case TENDED -> new Points(speed, 0, 0, 0);
            case OVERDUE, UNTOUCHED -> new Points(speed, 0, 0, FOR_NEGLECT);
        };
    }
}
