package cosell.deals.deal.domain;

import cosell.platform.domain.privacy.Redactor;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * With whom a deal is shared and who invited whom.
 *
 * @param help asked of the vendor, or of this organization by the inviter
 * @param inviter null for an outbound deal
 * @param expiresAt until when an unanswered inbound deal can be answered
 */
public record Sharing(
        @Nullable Help help,
        boolean visibleToVendor,
        @Nullable Instant visibleSince,
        List<RequestedInvitation> requested,
        List<DealInvitation> invitations,
        @Nullable Inviter inviter,
        @Nullable Instant expiresAt) {

    public Sharing {
        requested = List.copyOf(requested);
        invitations = List.copyOf(invitations);
    }

    Sharing visibleFrom(Instant since) {
        return new Sharing(help, true, since, requested, invitations, inviter, expiresAt);
    }

    Sharing withRedacted(Redactor redactor) {
        Inviter redacted = inviter == null ? null : inviter.withRedacted(redactor);
        return new Sharing(help, visibleToVendor, visibleSince, requested, invitations, redacted, expiresAt);
    }

    Sharing answered() {
        return new Sharing(help, visibleToVendor, visibleSince, requested, invitations, inviter, null);
    }

    /** With the news about one invitation. */
    Sharing with(DealInvitation news) {
        List<DealInvitation> known = names(invitations, news.invitationId())
                ? invitations.stream()
                        .map(old -> old.invitationId().equals(news.invitationId()) ? news : old)
                        .toList()
                : Stream.concat(invitations.stream(), Stream.of(news)).toList();
        return new Sharing(help, visibleToVendor, visibleSince, requested, known, inviter, expiresAt);
    }

    /** Whether the deal's own state names this invitation, asked for or sent. */
    boolean names(UUID invitation) {
        return names(invitations, invitation)
                || requested.stream().anyMatch(asked -> asked.invitationId().equals(invitation));
    }

    /** Invitations asked for of which nothing was heard yet. */
    Stream<RequestedInvitation> unheard() {
        return requested.stream().filter(asked -> !names(invitations, asked.invitationId()));
    }

    private static boolean names(List<DealInvitation> invitations, UUID invitation) {
        return invitations.stream().anyMatch(known -> Objects.equals(known.invitationId(), invitation));
    }
}
