package cosell.deals;

import static org.assertj.core.api.Assertions.assertThat;

import cosell.platform.domain.Ids;
import cosell.platform.events.Topics;
import cosell.platform.test.api.Answer;
import cosell.platform.test.infrastructure.RunningService;
import cosell.platform.test.infrastructure.TestPublisher;
import cosell.platform.test.infrastructure.TopicLog;
import cosell.schemas.DealChange;
import cosell.schemas.DealEvent;
import cosell.schemas.EngagementChange;
import cosell.schemas.InvitationState;
import cosell.schemas.Person;
import java.time.Duration;
import java.util.List;
import java.util.UUID;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;

/** What engagements and registrations do to deals, with the real store, broker and registry. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class EngagementIT {

    private RunningService service;
    private TestPublisher publisher;
    private TopicLog<DealEvent> deals;

    @BeforeAll
    void startTheService() {
        service = RunningService.start(DealsService.application(), "deals_engagement");
        publisher = new TestPublisher();
        deals = TopicLog.of(Topics.DEALS, DealEvent.class);
        DemoDirectory.publish(publisher);
        Awaitility.await("the directory")
                .atMost(Duration.ofSeconds(30))
                .until(() -> as("admin@contoso.example").create("{}").status() != 503
                        && as("admin@fabrikam.example").create("{}").status() != 503);
    }

    @AfterAll
    void stopTheService() {
        deals.close();
        publisher.close();
        service.close();
    }

    @Test
    @DisplayName("D-08 D-09 D-10 an invitation opens the invitee's deal, the answer is taken over, and both sides know")
    void anInvitationIsSentAndAccepted() {
        Answer inviting = as("admin@contoso.example").create(Forms.privateDeal("Together", "eng-1"));
        as("admin@fabrikam.example").create(Forms.dealOf("2000001", "SOL-2001-FAB", "Has the id", "F-1"));
        TestEngagement engagement = new TestEngagement(publisher, inviting, "fabrikam", "2000001");
        DealsClient fabrikam = as("admin@fabrikam.example");
        String inbound = engagement.inviteeDealId().toString();

        engagement.publish(EngagementChange.INVITATION_SENT, InvitationState.PENDING);
        Awaitility.await().until(() -> fabrikam.get(inbound).status() == 200);
        Answer received = fabrikam.get(inbound);
        assertThat(received.text("$.status")).isEqualTo("RECEIVED");
        assertThat(received.text("$.type")).isEqualTo("PARTNER_TO_PARTNER");
        assertThat(received.text("$._links.accept.href"))
                .isEqualTo("/api/invitations/" + engagement.invitationId() + "/accept");
        assertThat(received.texts("$.solutions[*].kind")).containsExactly("OWN");
        assertThat(fabrikam.command(inbound, "won", "{}").status()).isEqualTo(409);
        assertThat(fabrikam.list("?view=inbound&engagementId=" + engagement.engagementId())
                        .texts("$.items[*].id"))
                .containsExactly(inbound);
        assertThat(as("admin@contoso.example").get(inviting.id()).text("$.type"))
                .isEqualTo("PARTNER_TO_PARTNER");

        engagement.accept("F-1");
        engagement.publish(EngagementChange.INVITATION_ACCEPTED, InvitationState.ACCEPTED);

        Awaitility.await().until(() -> fabrikam.get(inbound).text("$.status").equals("ACCEPTED"));
        Answer accepted = fabrikam.get(inbound);
        assertThat(accepted.text("$.name")).isEqualTo("Our part");
        assertThat(accepted.text("$.crm")).isEqualTo("null");
        assertThat(as("admin@contoso.example").get(inviting.id()).texts("$.invitations[*].state"))
                .containsExactly("ACCEPTED");
        List<DealEvent> events = deals.waitForCount("the inbound deal's events", 2, event -> isOf(event, inbound));
        assertThat(events).extracting(DealEvent::getChange).containsExactly(DealChange.RECEIVED, DealChange.ACCEPTED);
        assertThat(events.getLast().getAnswered().getLeftOut()).hasSize(1);
        assertThat(as("admin@fabrikam.example").get(inbound + "/history").text("$.items[0].actor.email"))
                .isEqualTo("null");
    }

    @Test
    @DisplayName("I-06 I-08 an expired invitation ends the invitee's deal at its true deadline")
    void anInvitationExpires() {
        Answer inviting = as("admin@contoso.example").create(Forms.privateDeal("Too late", "eng-2"));
        TestEngagement engagement = new TestEngagement(publisher, inviting, "fabrikam", "2000001");
        String inbound = engagement.inviteeDealId().toString();

        engagement.publish(EngagementChange.INVITATION_SENT, InvitationState.PENDING);
        engagement.publish(EngagementChange.INVITATION_EXPIRED, InvitationState.EXPIRED);

        DealsClient fabrikam = as("admin@fabrikam.example");
        Awaitility.await()
                .until(() ->
                        fabrikam.list("?view=closed").texts("$.items[*].id").contains(inbound));
        assertThat(fabrikam.get(inbound).text("$.status")).isEqualTo("EXPIRED");
        assertThat(as("admin@contoso.example").get(inviting.id()).text("$.status"))
                .isEqualTo("ACCEPTED");
    }

    @Test
    @DisplayName("D-04 a consent that is withdrawn clears the contact where it was shared")
    void aWithdrawnConsentClearsTheSharedContact() {
        Answer inviting = as("admin@contoso.example").create(Forms.privateDeal("Discreet", "eng-7"));
        TestEngagement engagement = new TestEngagement(publisher, inviting, "fabrikam", "2000001");
        String inbound = engagement.inviteeDealId().toString();
        DealsClient fabrikam = as("admin@fabrikam.example");

        engagement.shareContact(Person.newBuilder()
                .setName("Chris")
                .setEmail("chris@customer.example")
                .build());
        engagement.publish(EngagementChange.INVITATION_SENT, InvitationState.PENDING);
        Awaitility.await().until(() -> fabrikam.get(inbound).body().contains("chris@customer.example"));
        engagement.shareContact(null);
        engagement.publish(EngagementChange.INVITING_DEAL_CHANGED, InvitationState.PENDING);

        Awaitility.await()
                .until(() -> fabrikam.get(inbound).text("$.customerContact").equals("null"));
        assertThat(fabrikam.get(inbound).text("$.status")).isEqualTo("RECEIVED");
    }

    @Test
    @DisplayName("I-04a an invitation withdrawn before it was sent opens no deal and holds nobody up")
    void aWithdrawalBeforeSendingHoldsNobodyUp() {
        Answer inviting = as("admin@contoso.example").create(Forms.privateDeal("Not at all", "eng-3"));
        TestEngagement engagement = new TestEngagement(publisher, inviting, "fabrikam", "2000001");

        engagement.publish(EngagementChange.INVITATION_WITHDRAWN, InvitationState.WITHDRAWN);
        TestEngagement other = engagement.withAnotherInvitation("northwind", "3000001");
        other.publish(EngagementChange.INVITATION_SENT, InvitationState.PENDING);

        Awaitility.await()
                .until(() -> as("admin@contoso.example")
                        .get(inviting.id())
                        .texts("$.invitations[*].state")
                        .equals(List.of("WITHDRAWN", "PENDING")));
        Awaitility.await()
                .until(() -> as("admin@northwind.example")
                                .get(other.inviteeDealId().toString())
                                .status()
                        == 200);
        assertThat(as("admin@fabrikam.example")
                        .get(engagement.inviteeDealId().toString())
                        .status())
                .isEqualTo(404);
    }

    @Test
    @DisplayName("V-02 the vendor's sellers list what partners lead, and read nothing else of it")
    void sellersListPartnerLedDeals() {
        DealsClient admin = as("admin@contoso.example");
        DealsClient seller = as("seller@msft.example");
        String hidden =
                admin.create(Forms.privateDeal("Private matter", "eng-4")).id();
        String led = admin.create(Forms.privateDeal("Led matter", "eng-5")).id();
        admin.command(led, "visibility", "");

        Answer list = seller.list("?view=partner-led&q=wood");

        assertThat(list.texts("$.items[*].id")).containsExactly(led);
        assertThat(list.body()).contains("Woodgrove").doesNotContain("Led matter", "eng-5", "Private");
        assertThat(seller.list("?view=partner-led&q=matter").texts("$.items[*].id"))
                .isEmpty();
        assertThat(seller.list("").texts("$.items[*].id")).doesNotContain(led, hidden);
        assertThat(seller.get(led).status()).isEqualTo(404);
        assertThat(seller.command(led, "won", "{}").status()).isEqualTo(404);
        assertThat(admin.list("?view=partner-led").status()).isEqualTo(403);
    }

    @Test
    @DisplayName("D-07 a registration's steps are shown beside its won deal")
    void registrationsAreShownBesideTheDeal() {
        DealsClient admin = as("admin@contoso.example");
        String id = admin.create(Forms.privateDeal("Registered", "eng-6")).id();
        admin.command(id, "won", "");

        TestEngagement.publishRegistration(publisher, UUID.fromString(id), "contoso");

        Awaitility.await()
                .until(() -> admin.get(id).texts("$.registrations[*].state").equals(List.of("SUBMITTED")));
        assertThat(deals.waitFor(
                                "the milestone",
                                event -> isOf(event, id) && event.getChange() == DealChange.REGISTRATION_NOTED)
                        .getState()
                        .getRegistrations())
                .hasSize(1);
        assertThat(Ids.derived("engagement", id).toString())
                .isEqualTo(admin.get(id).text("$.engagementId"));
    }

    private DealsClient as(String user) {
        return new DealsClient(service.as(user));
    }

    private static boolean isOf(DealEvent event, String id) {
        return event.getAggregateId().toString().equals(id);
    }
}
