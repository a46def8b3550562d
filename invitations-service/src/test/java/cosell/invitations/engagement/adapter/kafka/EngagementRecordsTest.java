package cosell.invitations.engagement.adapter.kafka;

import static cosell.invitations.engagement.domain.Samples.ALEX;
import static cosell.invitations.engagement.domain.Samples.DEADLINE;
import static cosell.invitations.engagement.domain.Samples.DEAL;
import static cosell.invitations.engagement.domain.Samples.ENGAGEMENT;
import static cosell.invitations.engagement.domain.Samples.NOW;
import static cosell.invitations.engagement.domain.Samples.SAM;
import static cosell.invitations.engagement.domain.Samples.TO_FABRIKAM;
import static cosell.invitations.engagement.domain.Samples.money;
import static cosell.invitations.engagement.domain.Samples.offer;
import static cosell.invitations.engagement.domain.Samples.open;
import static cosell.invitations.engagement.domain.Samples.toFabrikam;
import static cosell.invitations.engagement.domain.Samples.toVendor;
import static org.assertj.core.api.Assertions.assertThat;

import cosell.invitations.Golden;
import cosell.invitations.engagement.domain.Acceptance;
import cosell.invitations.engagement.domain.CrmId;
import cosell.invitations.engagement.domain.Engagement;
import cosell.invitations.engagement.domain.EngagementEvent;
import cosell.invitations.engagement.domain.Invitation.Accepted;
import cosell.invitations.engagement.domain.Invitation.Declined;
import cosell.invitations.engagement.domain.Invitation.Expired;
import cosell.invitations.engagement.domain.Invitation.Withdrawn;
import cosell.invitations.engagement.domain.Samples;
import cosell.invitations.engagement.domain.WithdrawalReason;
import cosell.platform.domain.Origin;
import cosell.platform.domain.Position;
import cosell.platform.events.OutgoingRecord;
import cosell.platform.events.Topics;
import cosell.platform.outbox.RecordedEvent;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;

class EngagementRecordsTest {

    private static final String TRACE = "00-0af7651916cd43dd8448eb211c80319c-b7ad6b7169203331-01";

    private static OutgoingRecord record(EngagementEvent event, Engagement after) {
        return EngagementRecords.record(
                new RecordedEvent<>(
                        Golden.id(9), ENGAGEMENT.toString(), new Position(0, 3), NOW, ALEX, Origin.USER, TRACE, event),
                after);
    }

    @Test
    void saysEverythingThereIsAboutEveryInvitation() {
        Acceptance acceptance = new Acceptance(
                "Ours",
                money("1"),
                LocalDate.parse("2027-02-15"),
                "Ours alone",
                new CrmId("dynamics", "OPP-7"),
                "SPRING",
                List.of(SAM),
                true,
                money("2"),
                LocalDate.parse("2026-11-01"));
        Engagement after = open(
                toFabrikam(),
                new Accepted(toVendor().offer(), List.of(7), NOW, NOW),
                new Declined(offer(Golden.id(1), Samples.NORTHWIND, "3000001"), List.of(), NOW, "OTHER", "No time."),
                new Expired(offer(Golden.id(2), Samples.NORTHWIND, "3000001"), List.of(7, 2)),
                new Withdrawn(
                        offer(Golden.id(3), Samples.TAILSPIN, "4000001"),
                        List.of(),
                        NOW,
                        WithdrawalReason.NOT_IN_ECOSYSTEM,
                        false));

        OutgoingRecord record = record(new EngagementEvent.InvitationAccepted(Samples.TO_VENDOR, acceptance), after);

        Golden.assertText("engagement-record.json", record.value() + "\n");
    }

    @Test
    void namesItselfByItsChange() {
        OutgoingRecord record = record(new EngagementEvent.InvitationReminded(TO_FABRIKAM, 7), open(toFabrikam()));

        assertThat(record.topic()).isEqualTo(Topics.ENGAGEMENTS).isEqualTo("cosell.engagements.v1");
        assertThat(record.key()).isEqualTo(ENGAGEMENT.toString());
        assertThat(record.attributes().type()).isEqualTo("cosell.engagement.invitation-reminded.v1");
        assertThat(record.attributes().position()).isEqualTo(new Position(0, 3));
        assertThat(record.attributes().traceparent()).isEqualTo(TRACE);
        assertThat(((cosell.schemas.EngagementEvent) record.value()).getDaysLeft())
                .isEqualTo(7);
    }

    @Test
    void expiryEndsAtTheDeadline() {
        Engagement after = open(new Expired(toFabrikam().offer(), List.of()));

        OutgoingRecord record = record(new EngagementEvent.InvitationExpired(TO_FABRIKAM), after);

        var invitation = ((cosell.schemas.EngagementEvent) record.value())
                .getState()
                .getInvitations()
                .getFirst();
        assertThat(invitation.getEndedAt()).isEqualTo(DEADLINE).isEqualTo(invitation.getExpiresAt());
    }

    @Test
    void everyEventHasItsOwnChange() {
        List<EngagementEvent> events = List.of(
                new EngagementEvent.Opened(DEAL),
                new EngagementEvent.InvitationSent(TO_FABRIKAM),
                new EngagementEvent.InvitationDeclined(TO_FABRIKAM),
                new EngagementEvent.InvitationExpired(TO_FABRIKAM),
                new EngagementEvent.InvitationWithdrawn(TO_FABRIKAM),
                new EngagementEvent.ContactCleared(DEAL));

        assertThat(events)
                .extracting(event -> record(event, open()).attributes().type())
                .containsExactly(
                        "cosell.engagement.opened.v1",
                        "cosell.engagement.invitation-sent.v1",
                        "cosell.engagement.invitation-declined.v1",
                        "cosell.engagement.invitation-expired.v1",
                        "cosell.engagement.invitation-withdrawn.v1",
                        "cosell.engagement.inviting-deal-changed.v1");
    }
}
