package cosell.invitations.engagement.adapter.rest;

import cosell.invitations.engagement.domain.Invitation;
import cosell.invitations.engagement.domain.Invitation.Accepted;
import cosell.invitations.engagement.domain.Invitation.Declined;
import cosell.invitations.engagement.domain.Invitation.Expired;
import cosell.invitations.engagement.domain.Invitation.Pending;
import cosell.invitations.engagement.domain.Invitation.Withdrawn;
import cosell.invitations.engagement.domain.Offer;
import cosell.invitations.engagement.domain.Samples;
import cosell.invitations.engagement.domain.WithdrawalReason;
import cosell.platform.domain.Ids;
import cosell.platform.domain.OrganizationId;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.stream.IntStream;

/** Invitations in every state, as names say them. */
final class EarlierInvitations {

    static final List<String> EACH =
            List.of("PENDING", "OVERDUE", "ACCEPTED", "DECLINED", "EXPIRED", "WITHDRAWN", "NEVER_SENT");

    /** When it is asked whether one may invite again; so long ago, an overdue one was sent. */
    static final Instant ASKED_AT = Samples.NOW;

    private EarlierInvitations() {}

    /** One after the other, as a list of names says. */
    static List<Invitation> all(String names, OrganizationId invitee) {
        String[] each = names.split(",", -1);
        return IntStream.range(0, each.length)
                .mapToObj(number -> of(each[number], invitee, number))
                .toList();
    }

    static Invitation of(String name, OrganizationId invitee, int number) {
        Offer offer = Samples.offer(Ids.derived("earlier", name, String.valueOf(number)), invitee, "2000001");
        Instant earlier = ASKED_AT.minusSeconds(60);
        return switch (name) {
            case "PENDING" -> new Pending(offer, List.of(), List.of());
            case "OVERDUE" -> new Pending(overdue(offer), List.of(), List.of());
            case "ACCEPTED" -> new Accepted(offer, List.of(), earlier, null);
            case "DECLINED" -> new Declined(offer, List.of(), earlier, "BUDGET", null);
            case "EXPIRED" -> new Expired(offer, List.of());
            case "WITHDRAWN" -> new Withdrawn(offer, List.of(), earlier, WithdrawalReason.BY_INVITER, true);
            case "NEVER_SENT" -> new Withdrawn(offer, List.of(), earlier, WithdrawalReason.NOT_IN_ECOSYSTEM, false);
            default -> throw new IllegalArgumentException(name);
        };
    }

    /** Its deadline is this very instant, and nobody noticed yet. */
    private static Offer overdue(Offer offer) {
        return new Offer(
                offer.id(),
                offer.invitee(),
                offer.vendor(),
                offer.locationId(),
                offer.inviteeDealId(),
                offer.contacts(),
                offer.sentBy(),
                offer.sentAt().minus(Duration.ofDays(14)),
                ASKED_AT,
                offer.copy());
    }
}
