package cosell.notification;

import static cosell.notification.AvroSamples.contact;
import static cosell.notification.AvroSamples.deal;
import static cosell.notification.AvroSamples.fault;
import static cosell.notification.AvroSamples.inboundDeal;
import static cosell.notification.AvroSamples.member;
import static cosell.notification.AvroSamples.organization;
import static cosell.notification.AvroSamples.outboundDeal;
import static cosell.notification.AvroSamples.partner;
import static org.assertj.core.api.Assertions.assertThat;

import cosell.embedded.mail.ReceivedMail;
import cosell.platform.domain.Position;
import cosell.platform.events.Topics;
import cosell.platform.test.infrastructure.Infrastructure;
import cosell.platform.test.infrastructure.RunningService;
import cosell.platform.test.infrastructure.TestPublisher;
import cosell.schemas.DealChange;
import cosell.schemas.DealInvitation;
import cosell.schemas.DealState;
import cosell.schemas.EngagementChange;
import cosell.schemas.EngagementState;
import cosell.schemas.Invitation;
import cosell.schemas.InvitationState;
import cosell.schemas.OrganizationState;
import cosell.schemas.RegistrationChange;
import cosell.schemas.RegistrationState;
import cosell.schemas.RegistrationStatus;
import java.time.Duration;
import java.util.List;
import java.util.UUID;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.springframework.test.web.reactive.server.WebTestClient;

/** The whole service against real parts: records in, mails and ledger out. Two instances run all the time. */
class NotificationServiceIT {

    private static final String DATABASE = "notification_it";
    private static RunningService service;
    private static RunningService another;
    private static TestPublisher publisher;

    @BeforeAll
    static void start() {
        service = RunningService.start(NotificationService.application(), DATABASE);
        another = RunningService.start(NotificationService.application(), DATABASE);
        publisher = new TestPublisher();
        publish(organization("contoso")
                .setName("Contoso")
                .setMembers(List.of(
                        member("admin@contoso.example", "REFERRALS_ADMIN")
                                .setGlobal(true)
                                .build(),
                        member("praha@contoso.example", "REFERRALS_USER")
                                .setLocale("cs-CZ")
                                .setZone("Europe/Prague")
                                .build()))
                .setFallbackAddress("fallback@contoso.example")
                .build());
        publish(organization("fabrikam")
                .setName("Fabrikam")
                .setContacts(List.of(
                        contact("named@fabrikam.example").build(),
                        contact("berlin@fabrikam.example")
                                .setLocations(List.of("2000001"))
                                .build()))
                .setMembers(List.of(member("admin@fabrikam.example", "REFERRALS_ADMIN")
                        .setGlobal(true)
                        .build()))
                .build());
        publish(organization("msft")
                .setName("Microsoft")
                .setMembers(List.of(
                        member("seller@msft.example", "VENDOR_SELLER")
                                .setGlobal(true)
                                .build(),
                        member("reviewer@msft.example", "REGISTRATION_REVIEWER")
                                .setGlobal(true)
                                .build()))
                .build());
    }

    @AfterAll
    static void stop() {
        publisher.close();
        another.close();
        service.close();
    }

    @Test
    @DisplayName(
            "I-03a I-06 the life of an invitation is told to both sides, once, in each one's language, in one thread")
    void theLifeOfAnInvitation() {
        Story story = new Story();
        story.outbound(
                DealChange.CREATED, 1, story.ours("praha@contoso.example").build());
        story.engagement(EngagementChange.INVITATION_SENT, 1, story.invitation(InvitationState.PENDING));
        story.inbound(DealChange.RECEIVED, 1, story.theirs().build());
        ReceivedMail invited = story.mailTo("named@fabrikam.example", "Contoso invites you");

        story.engagement(EngagementChange.INVITATION_REMINDED, 2, story.invitation(InvitationState.PENDING));
        ReceivedMail reminded = story.mailTo("named@fabrikam.example", "7 days are left to answer Contoso");
        story.engagement(EngagementChange.INVITATION_ACCEPTED, 3, story.invitation(InvitationState.ACCEPTED));
        ReceivedMail accepted = story.mailTo("praha@contoso.example", "Společnost Fabrikam přijala");
        story.inbound(
                DealChange.ACCEPTED, 2, story.theirs("fred@fabrikam.example").build());
        story.outbound(
                DealChange.INVITATION_NOTED,
                2,
                story.ours("praha@contoso.example").build());
        story.outbound(
                DealChange.WON,
                3,
                story.ours("praha@contoso.example")
                        .setInvitations(List.of(story.noted()))
                        .build());
        ReceivedMail won = story.mailTo("fred@fabrikam.example", "Contoso won");

        assertThat(invited.headers().get("In-Reply-To"))
                .isEqualTo(reminded.headers().get("In-Reply-To"))
                .isEqualTo(won.headers().get("In-Reply-To"))
                .isNotEqualTo(accepted.headers().get("In-Reply-To"));
        assertThat(invited.headers().get("Auto-Submitted")).containsExactly("auto-generated");
        assertThat(invited.text()).contains("Please bring an architect.", story.inbound.toString());
        assertThat(won.text()).doesNotContain("Please bring an architect.");
        assertThat(story.mails()).hasSize(4);
        assertThat(story.entries("admin@contoso.example")).containsExactly("INVITATION_ACCEPTED SENT DEAL_TEAM");
        assertThat(story.entries("admin@fabrikam.example"))
                .containsExactly(
                        "DEAL_WON SENT DEAL_TEAM",
                        "INVITATION_REMINDER SENT NAMED_CONTACTS",
                        "INVITATION_RECEIVED SENT NAMED_CONTACTS");
    }

    @Test
    void aRepeatedRecordMailsNobodyAgain() {
        Story story = new Story();
        story.outbound(
                DealChange.CREATED, 1, story.ours("alice@contoso.example").build());
        story.inbound(DealChange.RECEIVED, 1, story.theirs().build());
        Invitation pending = story.invitation(InvitationState.PENDING);
        story.engagement(EngagementChange.INVITATION_SENT, 1, pending);
        story.engagement(EngagementChange.INVITATION_SENT, 1, pending);
        story.engagement(EngagementChange.INVITATION_REMINDED, 2, pending);
        story.engagement(EngagementChange.INVITATION_SENT, 1, pending);
        story.engagement(EngagementChange.INVITATION_REMINDED, 2, pending);
        story.engagement(EngagementChange.INVITATION_EXPIRED, 3, story.invitation(InvitationState.EXPIRED));

        story.mailTo("alice@contoso.example", "Fabrikam did not answer in time");

        assertThat(story.mails()).hasSize(3);
    }

    @Test
    @DisplayName("D-02 nobody of the vendor hears of a private deal")
    void privateDeals() {
        Story story = new Story();
        story.outbound(
                DealChange.CREATED,
                1,
                story.ours("alice@contoso.example")
                        .setType(cosell.schemas.DealType.PRIVATE)
                        .build());
        story.outbound(
                DealChange.WON,
                2,
                story.ours("alice@contoso.example")
                        .setType(cosell.schemas.DealType.PRIVATE)
                        .build());
        story.registration(RegistrationChange.VALIDATING, 1, RegistrationStatus.VALIDATING);
        story.registration(RegistrationChange.APPROVED, 2, RegistrationStatus.CLOSED);

        story.mailTo("contact@contoso.example", "Registration approved");

        assertThat(story.mails())
                .extracting(mail -> mail.to().getFirst())
                .allMatch(to -> to.endsWith("@contoso.example"));
    }

    @Test
    @DisplayName("X-01 a historic deal and what follows from it send no mail")
    void historicDeals() {
        Story story = new Story();
        story.outbound(
                DealChange.CREATED,
                1,
                story.ours("alice@contoso.example").setHistoric(true).build());
        story.inbound(DealChange.RECEIVED, 1, story.theirs().build());
        story.engagement(EngagementChange.INVITATION_SENT, 1, story.invitation(InvitationState.PENDING));
        story.engagement(EngagementChange.INVITATION_EXPIRED, 2, story.invitation(InvitationState.EXPIRED));
        story.registration(RegistrationChange.APPROVED, 1, RegistrationStatus.CLOSED);
        aWholeOtherStoryIsTold();

        assertThat(story.mails()).isEmpty();
        assertThat(story.entries("admin@contoso.example")).isEmpty();
    }

    @Test
    @DisplayName("G-05 a registration is told to its contact and the team, and to reviewers")
    void registrations() {
        Story story = new Story();
        story.outbound(
                DealChange.CREATED, 1, story.ours("alice@contoso.example").build());
        story.registration(RegistrationChange.SUBMITTED, 1, RegistrationStatus.VALIDATING);
        story.registration(RegistrationChange.VALIDATING, 2, RegistrationStatus.VALIDATING, List.of(fault()));
        story.registration(RegistrationChange.ACTION_REQUIRED, 3, RegistrationStatus.ACTION_REQUIRED);
        story.registration(RegistrationChange.VALIDATING, 4, RegistrationStatus.VALIDATING);
        story.mailTo("reviewer@msft.example", "Registration to review: Contoso");
        story.registration(RegistrationChange.APPROVED, 5, RegistrationStatus.APPROVED);
        story.registration(RegistrationChange.CLOSED, 6, RegistrationStatus.CLOSED);

        assertThat(story.mailTo("contact@contoso.example", "Registration, 1 correction is needed")
                        .text())
                .contains("The contract was signed in the future.", "Correct the date.");
        story.mailTo("alice@contoso.example", "Registration approved");
        story.mailTo("alice@contoso.example", "Registration closed");
        story.mailTo("contact@contoso.example", "Registration closed");

        assertThat(story.mails()).hasSize(9);
        assertThat(story.entries("reviewer@msft.example")).containsExactly("REGISTRATION_REVIEW SENT REVIEWERS");
    }

    @Test
    void aCopyThatComesLateIsWaitedFor() {
        Story story = new Story();
        story.engagement(EngagementChange.INVITATION_SENT, 1, story.invitation(InvitationState.PENDING));
        aWholeOtherStoryIsTold();
        assertThat(story.mails()).isEmpty();

        story.inbound(DealChange.RECEIVED, 1, story.theirs().build());
        story.outbound(
                DealChange.CREATED, 1, story.ours("alice@contoso.example").build());

        story.mailTo("named@fabrikam.example", "Contoso invites you");
        assertThat(story.mails()).hasSize(1);
    }

    @Test
    void theLedgerIsShownOnlyToItsOwnOrganizationAndToOperatorsWithoutPersonalData() {
        Story story = new Story();
        story.outbound(
                DealChange.CREATED,
                1,
                story.ours("praha@contoso.example").setLocationId("1000002").build());
        story.inbound(DealChange.RECEIVED, 1, story.theirs().build());
        story.engagement(EngagementChange.INVITATION_DECLINED, 1, story.invitation(InvitationState.DECLINED));
        story.mailTo("praha@contoso.example", "Společnost Fabrikam odmítla");
        String query = "?dealId=" + story.outbound;

        assertThat(story.entries("admin@contoso.example")).hasSize(1);
        assertThat(story.entries("reader@contoso.example")).hasSize(1);
        assertThat(story.entries("praha@contoso.example")).hasSize(1);
        assertThat(story.entries("seattle@contoso.example")).isEmpty();
        assertThat(story.entries("seattle-admin@contoso.example")).isEmpty();
        get("admin@fabrikam.example", query).jsonPath("$.items.length()").isEqualTo(0);
        get("operator@platform.example", query)
                .jsonPath("$.items[0].state")
                .isEqualTo("SENT")
                .jsonPath("$.items[0].recipient")
                .isEqualTo(null)
                .jsonPath("$.items[0].reply")
                .isEqualTo(null);
        get("admin@contoso.example", query + "&count=true")
                .jsonPath("$.count")
                .isEqualTo(1)
                .jsonPath("$.items[0].recipient.address")
                .isEqualTo("praha@contoso.example");
        get("admin@contoso.example", "?recipient=Praha@contoso.example&limit=1")
                .jsonPath("$.items.length()")
                .isEqualTo(1);
        service.anonymous()
                .get()
                .uri("/api/notifications")
                .exchange()
                .expectStatus()
                .isUnauthorized();
        refuses("admin@contoso.example", "?state=LOST&colour=red&limit=0");
        refuses("operator@platform.example", "?recipient=praha@contoso.example");
    }

    @Test
    void operatorsSeeMetrics() {
        aWholeOtherStoryIsTold();

        String metrics = service.anonymous()
                .get()
                .uri("/actuator/prometheus")
                .exchange()
                .expectStatus()
                .isOk()
                .expectBody(String.class)
                .returnResult()
                .getResponseBody();

        assertThat(metrics)
                .contains("cosell_ledger_entries{state=\"WAITING\"}", "cosell_ledger_oldest_waiting_seconds")
                .doesNotContain("@contoso.example");
    }

    private static void refuses(String user, String query) {
        service.as(user)
                .get()
                .uri("/api/notifications" + query)
                .exchange()
                .expectStatus()
                .isBadRequest();
    }

    private static WebTestClient.BodyContentSpec get(String user, String query) {
        return service.as(user)
                .get()
                .uri("/api/notifications" + query)
                .exchange()
                .expectStatus()
                .isOk()
                .expectBody();
    }

    /** When this has been told, whatever was published before it had its chance. */
    private static void aWholeOtherStoryIsTold() {
        Story story = new Story();
        story.outbound(
                DealChange.CREATED, 1, story.ours("alice@contoso.example").build());
        story.inbound(DealChange.RECEIVED, 1, story.theirs().build());
        story.engagement(EngagementChange.INVITATION_EXPIRED, 1, story.invitation(InvitationState.EXPIRED));
        story.registration(RegistrationChange.CLOSED, 1, RegistrationStatus.CLOSED);
        story.mailTo("alice@contoso.example", "Fabrikam did not answer in time");
        story.mailTo("contact@contoso.example", "Registration closed");
    }

    private static void publish(OrganizationState state) {
        publisher.publish(Topics.PARTNERS, state.getId(), partner(1, state), new Position(0, 1));
    }

    /** An engagement of Contoso with Fabrikam; its deals have a name that no other story's have. */
    private static final class Story {

        final UUID engagement = UUID.randomUUID();
        final UUID outbound = UUID.randomUUID();
        final UUID inbound = UUID.randomUUID();
        final String name = "Deal " + outbound;

        DealState.Builder ours(String... team) {
            return outboundDeal(team)
                    .setId(outbound)
                    .setEngagementId(engagement)
                    .setName(name);
        }

        DealState.Builder theirs(String... team) {
            DealState.Builder state = inboundDeal(team);
            cosell.schemas.Inviter inviter = cosell.schemas.Inviter.newBuilder(state.getInviter())
                    .setDealId(outbound)
                    .build();
            return state.setId(inbound)
                    .setEngagementId(engagement)
                    .setName(name)
                    .setInviter(inviter);
        }

        Invitation invitation(InvitationState state) {
            return AvroSamples.invitation(state)
                    .setInviteeDealId(inbound)
                    .setDealName(name)
                    .build();
        }

        DealInvitation noted() {
            return DealInvitation.newBuilder()
                    .setInvitationId(AvroSamples.INVITATION)
                    .setInvitee("fabrikam")
                    .setVendor(false)
                    .setState("ACCEPTED")
                    .build();
        }

        void outbound(DealChange change, long sequence, DealState state) {
            publisher.publish(
                    Topics.DEALS, outbound.toString(), deal(sequence, change, state), new Position(0, sequence));
        }

        void inbound(DealChange change, long sequence, DealState state) {
            publisher.publish(
                    Topics.DEALS, inbound.toString(), deal(sequence, change, state), new Position(0, sequence));
        }

        void engagement(EngagementChange change, long sequence, Invitation invitation) {
            EngagementState plain = AvroSamples.engagement(invitation);
            EngagementState state = EngagementState.newBuilder(plain)
                    .setId(engagement)
                    .setInvitingDeal(cosell.schemas.InvitingDeal.newBuilder(plain.getInvitingDeal())
                            .setDealId(outbound)
                            .build())
                    .build();
            var event = cosell.schemas.EngagementEvent.newBuilder(AvroSamples.engagement(sequence, change, state))
                    .setEventId(cosell.platform.domain.Ids.derived(engagement.toString(), Long.toString(sequence)))
                    .build();
            publisher.publish(Topics.ENGAGEMENTS, engagement.toString(), event, new Position(0, sequence));
        }

        void registration(RegistrationChange change, int sequence, RegistrationStatus status) {
            registration(
                    change,
                    sequence,
                    status,
                    status == RegistrationStatus.ACTION_REQUIRED ? List.of(fault()) : List.of());
        }

        void registration(
                RegistrationChange change,
                long sequence,
                RegistrationStatus status,
                List<cosell.schemas.Fault> faults) {
            UUID id = cosell.platform.domain.Ids.derived("registration", outbound.toString());
            RegistrationState state = AvroSamples.registration(status)
                    .setId(id)
                    .setDealId(outbound)
                    .setEngagementId(engagement)
                    .setFaults(faults)
                    .setCustomer(cosell.schemas.Customer.newBuilder(AvroSamples.customer())
                            .setName(name)
                            .build())
                    .build();
            var event = cosell.schemas.RegistrationEvent.newBuilder(AvroSamples.registration(sequence, change, state))
                    .setEventId(cosell.platform.domain.Ids.derived(id.toString(), Long.toString(sequence)))
                    .build();
            publisher.publish(Topics.REGISTRATIONS, id.toString(), event, new Position(0, sequence));
        }

        /** The one mail to this address whose subject begins so; waits for it. */
        ReceivedMail mailTo(String address, String subject) {
            return Awaitility.await(subject + " to " + address)
                    .atMost(Duration.ofSeconds(40))
                    .until(
                            () -> mails().stream()
                                    .filter(mail -> mail.to().contains(address)
                                            && mail.subject().startsWith(subject))
                                    .toList(),
                            found -> !found.isEmpty())
                    .getFirst();
        }

        List<ReceivedMail> mails() {
            return Infrastructure.shared().inbox().messages().stream()
                    .filter(mail -> mail.text().contains(name))
                    .toList();
        }

        /** Kind, state and rule of what a user sees about their deal of this story, newest first. */
        List<String> entries(String user) {
            UUID deal = user.endsWith("@fabrikam.example") ? inbound : outbound;
            var items = service.as(user)
                    .get()
                    .uri("/api/notifications?dealId=" + deal)
                    .exchange()
                    .expectStatus()
                    .isOk()
                    .expectBody(tools.jackson.databind.JsonNode.class)
                    .returnResult()
                    .getResponseBody()
                    .get("items");
            return items.valueStream()
                    .map(item -> item.get("kind").asString() + " "
                            + item.get("state").asString() + " "
                            + item.get("rule").asString())
                    .toList();
        }
    }
}
