package cosell.invitations.engagement.adapter.rest;

import com.fasterxml.jackson.annotation.JsonProperty;
import cosell.invitations.engagement.application.ShowEngagement.Shown;
import cosell.invitations.engagement.domain.Card;
import cosell.invitations.engagement.domain.DealStatus;
import cosell.invitations.engagement.domain.Ecosystem;
import cosell.invitations.engagement.domain.Invitation;
import cosell.invitations.engagement.domain.InvitationState;
import cosell.invitations.engagement.domain.Party;
import cosell.invitations.engagement.domain.SharedView;
import cosell.platform.domain.OrganizationId;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** An engagement as one of its parties sees it (V-03). */
record EngagementJson(
        UUID id,
        List<CardJson> cards,
        @JsonProperty("_links") Map<String, Link> links) {

    /** Whether a party started the engagement or was invited. */
    enum Part {
        INVITER,
        INVITEE
    }

    /** How a party's deal ended, so far. */
    enum Outcome {
        OPEN,
        WON,
        LOST
    }

    /** One party. */
    record CardJson(
            OrganizationId organization,
            @Nullable String name,
            Part part,
            boolean vendor,
            @Nullable InvitationState state,
            @Nullable AskedJson invitation,
            @Nullable SharedJson shared) {

        static CardJson of(Card card, Ecosystem parties) {
            Invitation invitation = card.invitation();
            SharedView shared = card.shared();
            return new CardJson(
                    card.organization(),
                    parties.find(card.organization()).map(Party::name).orElse(null),
                    card.state() == null ? Part.INVITER : Part.INVITEE,
                    card.vendor(),
                    card.state(),
                    invitation == null ? null : AskedJson.of(invitation),
                    shared == null ? null : SharedJson.of(shared));
        }
    }

    /** What the two sides of an invitation see of it beside its state. */
    record AskedJson(
            UUID id,
            Instant sentAt,
            Instant expiresAt,
            @Nullable Instant endedAt,
            @Nullable String reason,
            @Nullable String reasonNotes) {

        static AskedJson of(Invitation invitation) {
            return new AskedJson(
                    invitation.id(),
                    invitation.offer().sentAt(),
                    invitation.offer().expiresAt(),
                    invitation.endedAt(),
                    invitation.reasonCode(),
                    invitation.reasonNotes());
        }
    }

    /** The shared view of a party. */
    record SharedJson(
            String stage,
            int stagePercent,
            Outcome outcome,
            @Nullable MoneyJson value,
            @Nullable LocalDate estimatedCloseDate,
            List<PersonJson> team,
            List<SolutionJson> solutions) {

        static SharedJson of(SharedView shared) {
            return new SharedJson(
                    shared.stage(),
                    shared.stagePercent(),
                    outcome(shared.status()),
                    MoneyJson.of(shared.value()),
                    shared.estimatedCloseDate(),
                    PersonJson.of(shared.team()),
                    SolutionJson.of(shared.solutions()));
        }

        /** A deal that is shared was accepted once, so it can only be open, won or lost. */
        private static Outcome outcome(DealStatus status) {
            return switch (status) {
                case WON -> Outcome.WON;
                case LOST -> Outcome.LOST;
                case RECEIVED, ACCEPTED, DECLINED, EXPIRED, WITHDRAWN -> Outcome.OPEN;
            };
        }
    }

    static EngagementJson of(Shown shown) {
        String self = InvitationLinks.ENGAGEMENTS + shown.engagement().id();
        return new EngagementJson(
                shown.engagement().state().id(),
                shown.cards().stream()
                        .map(card -> CardJson.of(card, shown.parties()))
                        .toList(),
                Map.of("self", new Link(self), "actions", new Link(self + "/actions")));
    }
}
