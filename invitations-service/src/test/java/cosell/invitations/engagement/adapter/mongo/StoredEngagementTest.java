package cosell.invitations.engagement.adapter.mongo;

import static cosell.invitations.engagement.domain.Samples.CONTOSO;
import static cosell.invitations.engagement.domain.Samples.DEADLINE;
import static cosell.invitations.engagement.domain.Samples.DEAL;
import static cosell.invitations.engagement.domain.Samples.ENGAGEMENT;
import static cosell.invitations.engagement.domain.Samples.FABRIKAM;
import static cosell.invitations.engagement.domain.Samples.MSFT;
import static cosell.invitations.engagement.domain.Samples.NORTHWIND;
import static cosell.invitations.engagement.domain.Samples.NOW;
import static cosell.invitations.engagement.domain.Samples.SAM;
import static cosell.invitations.engagement.domain.Samples.TAILSPIN;
import static cosell.invitations.engagement.domain.Samples.TO_FABRIKAM;
import static cosell.invitations.engagement.domain.Samples.TO_VENDOR;
import static cosell.invitations.engagement.domain.Samples.deal;
import static cosell.invitations.engagement.domain.Samples.money;
import static cosell.invitations.engagement.domain.Samples.naming;
import static cosell.invitations.engagement.domain.Samples.offer;
import static cosell.invitations.engagement.domain.Samples.open;
import static cosell.invitations.engagement.domain.Samples.toFabrikam;
import static cosell.invitations.engagement.domain.Samples.toVendor;
import static org.assertj.core.api.Assertions.assertThat;

import cosell.invitations.Golden;
import cosell.invitations.engagement.domain.Acceptance;
import cosell.invitations.engagement.domain.CrmId;
import cosell.invitations.engagement.domain.DealStatus;
import cosell.invitations.engagement.domain.DealType;
import cosell.invitations.engagement.domain.Engagement;
import cosell.invitations.engagement.domain.EngagementEvent;
import cosell.invitations.engagement.domain.Invitation;
import cosell.invitations.engagement.domain.Invitation.Accepted;
import cosell.invitations.engagement.domain.Invitation.Declined;
import cosell.invitations.engagement.domain.Invitation.Expired;
import cosell.invitations.engagement.domain.Invitation.Pending;
import cosell.invitations.engagement.domain.Invitation.Withdrawn;
import cosell.invitations.engagement.domain.InviteeDeal;
import cosell.invitations.engagement.domain.WithdrawalReason;
import cosell.platform.outbox.DocumentMapper;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.stream.Stream;
import org.bson.Document;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class StoredEngagementTest {

    private static final DocumentMapper MAPPER =
            DocumentMapper.forTypes(List.of(Engagement.class, EngagementEvent.class, InviteeDeal.class));
    private static final EngagementAggregate AGGREGATE = new EngagementAggregate((event, state) -> {
        throw new AssertionError("Nothing is published here");
    });
    private static final Invitation NEVER_SENT =
            new Withdrawn(offer(Golden.id(1), TAILSPIN, ""), List.of(), NOW, WithdrawalReason.NOT_IN_ECOSYSTEM, false);

    static Stream<Engagement> engagements() {
        return Stream.of(
                open(),
                open(toFabrikam()),
                open(new Accepted(toVendor().offer(), List.of(7), NOW, NOW)),
                open(
                        new Declined(toFabrikam().offer(), List.of(), NOW, "OTHER", "Too early."),
                        new Expired(toVendor().offer(), List.of(7, 2)),
                        NEVER_SENT));
    }

    @ParameterizedTest
    @MethodSource("engagements")
    void isReadAsItWasWritten(Engagement engagement) {
        Document stored = MAPPER.write(engagement);

        assertThat(MAPPER.read(Engagement.class, stored)).isEqualTo(engagement);
    }

    @Test
    void keepsItsStoredNames() {
        Engagement all = new Engagement(
                ENGAGEMENT,
                naming(deal(DealType.CO_SELL, DealStatus.ACCEPTED), TO_VENDOR),
                List.of(
                        toFabrikam(),
                        new Accepted(toVendor().offer(), List.of(7), NOW, NOW),
                        new Declined(offer(Golden.id(2), NORTHWIND, "3000001"), List.of(), NOW, "OTHER", "Too early."),
                        new Expired(offer(Golden.id(3), NORTHWIND, "3000001"), List.of(7, 2)),
                        NEVER_SENT));

        Golden.assertDocument("engagement-state.json", MAPPER.write(all));
    }

    @Test
    void keepsTheStoredNamesOfItsEvents() {
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
        List<EngagementEvent> events = List.of(
                new EngagementEvent.Opened(DEAL),
                new EngagementEvent.InvitationSent(TO_FABRIKAM),
                new EngagementEvent.InvitationAccepted(TO_VENDOR, acceptance),
                new EngagementEvent.InvitationDeclined(TO_FABRIKAM),
                new EngagementEvent.InvitationExpired(TO_FABRIKAM),
                new EngagementEvent.InvitationWithdrawn(TO_FABRIKAM),
                new EngagementEvent.InvitationReminded(TO_FABRIKAM, 7),
                new EngagementEvent.ContactCleared(DEAL));

        List<Document> stored = events.stream().map(MAPPER::write).toList();

        assertThat(stored.stream()
                        .map(document -> MAPPER.read(EngagementEvent.class, document))
                        .toList())
                .isEqualTo(events);
        Golden.assertDocument("engagement-events.json", new Document("events", stored));
    }

    @Test
    void readsCopiesOfInviteesDealsAsTheyWereWritten() {
        InviteeDeal copy = new InviteeDeal(
                Golden.id(4),
                ENGAGEMENT,
                FABRIKAM,
                DealStatus.ACCEPTED,
                "QUALIFIED",
                20,
                money("42000"),
                LocalDate.parse("2027-02-15"),
                List.of(SAM),
                List.of(),
                new InviteeDeal.Upkeep(Instant.parse("2026-11-02T09:30:00Z"), null));

        assertThat(MAPPER.read(InviteeDeal.class, MAPPER.write(copy))).isEqualTo(copy);
    }

    /** Texts that look like the store's own ids are texts all the same. */
    @Test
    void keepsForeignIdsAsTheyAre() {
        EngagementEvent event = new EngagementEvent.InvitationAccepted(
                TO_VENDOR,
                new Acceptance(
                        null,
                        null,
                        null,
                        null,
                        new CrmId("dynamics", "5F43A1B2C3D4E5F60718293A"),
                        null,
                        List.of(SAM),
                        false,
                        null,
                        null));

        assertThat(MAPPER.read(EngagementEvent.class, MAPPER.write(event))).isEqualTo(event);
    }

    @Test
    void isReadableByTheInviterAndThoseWhoGotAnInvitation() {
        assertThat(AGGREGATE.organizationsOf(open(toFabrikam(), NEVER_SENT)))
                .containsExactly(CONTOSO.value(), FABRIKAM.value());
        assertThat(AGGREGATE.organizationsOf(open(toVendor()))).containsExactly(CONTOSO.value(), MSFT.value());
    }

    @Test
    void isFoundByItsDueTimeOnlyWhileSomethingIsPending() {
        Engagement pending = open(new Pending(toFabrikam().offer(), List.of(), List.of()));
        Engagement over = open(new Expired(toFabrikam().offer(), List.of()));

        assertThat(AGGREGATE.derivedFields(pending)).containsEntry("due", DEADLINE);
        assertThat(AGGREGATE.derivedFields(over)).doesNotContainKey("due");
    }

    @Test
    void leavesOutWhatAUniqueIndexWouldTakeForEqual() {
        assertThat(AGGREGATE.derivedFields(open())).containsOnlyKeys("deals", "since");
        assertThat(AGGREGATE.derivedFields(open(toFabrikam(), NEVER_SENT)))
                .containsEntry(
                        "invitations",
                        List.of(TO_FABRIKAM.toString(), Golden.id(1).toString()))
                .containsEntry("invitees", List.of(FABRIKAM.value()))
                .containsEntry("inviter", CONTOSO.value());
    }
}
