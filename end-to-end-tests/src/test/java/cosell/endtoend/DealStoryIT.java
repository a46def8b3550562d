package cosell.endtoend;

import static cosell.endtoend.Users.FABRIKAM;
import static cosell.endtoend.Users.FABRIKAM_DESK;
import static cosell.endtoend.Users.REVIEWER;
import static cosell.endtoend.Users.SEATTLE;
import static cosell.endtoend.Users.SEATTLE_ADMIN;
import static cosell.endtoend.Users.SELLER;
import static cosell.endtoend.Users.VENDOR_DESK;
import static org.assertj.core.api.Assertions.assertThat;

import cosell.endtoend.driver.Answer;
import cosell.endtoend.driver.Api;
import cosell.endtoend.driver.Caller;
import cosell.endtoend.driver.Event;
import cosell.endtoend.driver.Events;
import cosell.endtoend.driver.Eventually;
import cosell.endtoend.driver.Json;
import cosell.endtoend.driver.Mail;
import cosell.endtoend.driver.SharedSuite;
import cosell.endtoend.driver.Suite;
import java.time.Duration;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Arrays;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import tools.jackson.databind.JsonNode;

/** Deals' whole lives, as the people in them and the topics and mailboxes around them see it. */
@ExtendWith(SharedSuite.class)
class DealStoryIT {

    private final String number = UUID.randomUUID().toString().substring(0, 8);
    private final Suite suite;
    private final Caller contoso;
    private final Caller seller;
    private final Caller fabrikam;
    private final Caller reviewer;

    DealStoryIT(Suite suite) {
        this.suite = suite;
        Api api = suite.api();
        this.contoso = api.as(SEATTLE_ADMIN);
        this.seller = api.as(SELLER);
        this.fabrikam = api.as(FABRIKAM);
        this.reviewer = api.as(REVIEWER);
    }

    @BeforeEach
    void nothingMovesAndTheInboxIsEmpty() {
        suite.settle();
        suite.inbox().clear();
    }

    @Test
    @DisplayName("D-01 D-02 D-04 G-01 a private deal becomes co-sell, is accepted, won, registered and approved")
    void aPrivateDealBecomesCoSellAndIsAcceptedWonRegisteredAndApproved() {
        var name = "Data platform " + number;
        var deal = create(Forms.deal(name, "Fourth Coffee " + number));
        assertThat(read(contoso, deal).at("/type").asString()).isEqualTo("PRIVATE");
        suite.settle();
        theVendorKnowsNothingOf(deal, name);

        var invitation = theVendorIsInvited(deal);
        var sellersDeal = theSellerReceives(deal, name);
        theSellerAccepts(invitation, deal, sellersDeal);

        suite.time().advance(Duration.ofHours(73));
        var today = LocalDate.ofInstant(suite.time().now(), ZoneOffset.UTC);
        contoso.post("/api/deals/" + deal + "/won", Forms.won(today)).expect(200);
        theDealIsEligible(deal);
        var registration = registered(deal, today);
        theReviewerApproves(registration, deal);

        suite.settle();
        assertThat(changes(Events.DEALS, deal))
                .startsWith("CREATED", "EDITED", "INVITATION_NOTED", "INVITATION_NOTED", "WON");
        assertThat(changes(Events.REGISTRATIONS, registration))
                .containsExactly("DRAFTED", "SUBMITTED", "VALIDATING", "APPROVED", "CLOSED");
        var toRegistrants = List.of(SEATTLE_ADMIN, SEATTLE, Forms.CONTRACTS_DESK);
        theMailsAre(
                mails("Contoso invites you to a deal: " + name, VENDOR_DESK),
                mails("Microsoft accepted your invitation: " + name, SEATTLE_ADMIN, SEATTLE),
                mails("Contoso won: Our part of it", SELLER),
                new Mailing("Registration submitted: " + name, toRegistrants),
                mails("Registration to review: Contoso, Fourth Coffee " + number, REVIEWER),
                new Mailing("Registration approved: " + name, toRegistrants),
                new Mailing("Registration closed: " + name, toRegistrants));
    }

    @Test
    @DisplayName("I-06 an invitation that nobody answers is reminded of twice and expires on both sides after 14 days")
    void anInvitationThatNobodyAnswersExpiresOnBothSidesAfterFourteenDays() {
        var name = "Tablets " + number;
        var deal = create(invitingFabrikam(name));
        assertThat(read(contoso, deal).at("/type").asString()).isEqualTo("PARTNER_TO_PARTNER");
        var fabrikamsDeal = received(fabrikam, deal);
        suite.inbox().waitFor(FABRIKAM_DESK, name);

        suite.time().advance(Duration.ofDays(7));
        suite.inbox().waitFor(FABRIKAM_DESK, "7 days");
        suite.time().advance(Duration.ofDays(5));
        suite.inbox().waitFor(FABRIKAM_DESK, "2 days");
        assertThat(read(fabrikam, fabrikamsDeal).at("/status").asString()).isEqualTo("RECEIVED");
        suite.time().advance(Duration.ofDays(2));

        Eventually.holds(() -> {
            assertThat(read(fabrikam, fabrikamsDeal).at("/status").asString()).isEqualTo("EXPIRED");
            assertThat(read(contoso, deal).at("/invitations/0/state").asString())
                    .isEqualTo("EXPIRED");
        });
        suite.settle();
        assertThat(read(contoso, deal).at("/status").asString()).isEqualTo("ACCEPTED");
        assertThat(changes(Events.DEALS, fabrikamsDeal)).containsExactly("RECEIVED", "EXPIRED");
        theMailsAre(
                mails("Contoso invites you to a deal: " + name, FABRIKAM_DESK),
                mails("7 days are left to answer Contoso: " + name, FABRIKAM_DESK),
                mails("2 days are left to answer Contoso: " + name, FABRIKAM_DESK),
                mails("Fabrikam did not answer in time: " + name, SEATTLE_ADMIN, SEATTLE));
    }

    @Test
    @DisplayName("I-07 a declined invitation tells the sender the reason and the notes")
    void aDeclinedInvitationTellsTheSenderTheReasonAndTheNotes() {
        var name = "Warehouse " + number;
        var deal = create(invitingFabrikam(name));
        var fabrikamsDeal = received(fabrikam, deal);
        var invitation = invitationOf(fabrikam, deal);

        fabrikam.post("/api/invitations/" + invitation + "/decline", Json.object("{'notes': 'No reason given'}"))
                .expect(422);
        fabrikam.post(
                        "/api/invitations/" + invitation + "/decline",
                        Json.object("{'reason': 'TIMELINE_TOO_SHORT', 'notes': 'Not before %s.'}".formatted(number)))
                .expect(200);

        Eventually.holds(() -> {
            assertThat(read(fabrikam, fabrikamsDeal).at("/status").asString()).isEqualTo("DECLINED");
            assertThat(read(contoso, deal).at("/invitations/0/state").asString())
                    .isEqualTo("DECLINED");
        });
        suite.settle();
        assertThat(contoso.get("/api/invitations/" + invitation).expect(200).at("/reason"))
                .isEqualTo("TIMELINE_TOO_SHORT");
        assertThat(suite.inbox().waitFor(SEATTLE_ADMIN, name).text()).contains("Not before " + number);
        theMailsAre(
                mails("Contoso invites you to a deal: " + name, FABRIKAM_DESK),
                mails("Fabrikam declined your invitation: " + name, SEATTLE_ADMIN, SEATTLE));
    }

    private void theVendorKnowsNothingOf(String deal, String name) {
        seller.get("/api/deals/" + deal).expect(404);
        for (var view : List.of("inbound", "outbound", "partner-led", "closed")) {
            assertThat(listed(seller, "view=" + view + "&q=" + number)).isEmpty();
            assertThat(seller.get("/api/deals?view=" + view).expect(200).text()).doesNotContain(name);
        }
        seller.get("/api/engagements/" + read(contoso, deal).at("/engagementId").asString())
                .expect(404);
        seller.get("/api/registrations/eligibility?dealId=" + deal).expect(404);
        assertThat(suite.inbox().all()).isEmpty();
    }

    private String theVendorIsInvited(String deal) {
        var refused = invite(deal).expect(422);
        assertThat(refused.errors())
                .extracting(error -> error.path("rule").asString())
                .containsOnly("D-04");
        contoso.with("If-Match", contoso.get("/api/deals/" + deal).etag())
                .patch("/api/deals/" + deal, Forms.contactAndConsent())
                .expect(200);
        var invitation = invite(deal).expect(201).at("/id");
        Eventually.holds(
                () -> assertThat(read(contoso, deal).at("/type").asString()).isEqualTo("CO_SELL"));
        return invitation;
    }

    private Answer invite(String deal) {
        var known = contoso.get("/api/deals/" + deal).expect(200).header("Deal-Sequence");
        return contoso.with("If-Deal-Sequence", known).post("/api/invitations", Forms.vendorInvitation(deal));
    }

    private String theSellerReceives(String deal, String name) {
        var sellersDeal = received(seller, deal);
        var seen = read(seller, sellersDeal);
        assertThat(seen.at("/status").asString()).isEqualTo("RECEIVED");
        assertThat(seen.at("/type").asString()).isEqualTo("CO_SELL");
        assertThat(seen.at("/customerContact/email").asString()).isEqualTo("chris@customer.example");
        assertThat(seen.toString()).contains(name).doesNotContain("nobody else reads this");
        seller.get("/api/deals/" + deal).expect(404);
        return sellersDeal;
    }

    private void theSellerAccepts(String invitation, String deal, String sellersDeal) {
        seller.post("/api/invitations/" + invitation + "/accept", Forms.acceptance())
                .expect(200);
        Eventually.holds(() -> {
            assertThat(read(seller, sellersDeal).at("/status").asString()).isEqualTo("ACCEPTED");
            assertThat(read(contoso, deal).at("/invitations/0/state").asString())
                    .isEqualTo("ACCEPTED");
        });
        assertThat(read(contoso, deal).toString()).doesNotContain("Only for us sellers");
    }

    private void theDealIsEligible(String deal) {
        var eligibility = Eventually.value(
                "the won deal to be eligible",
                () -> contoso.get("/api/registrations/eligibility?dealId=" + deal)
                        .expect(200)
                        .json(),
                answer -> answer.path("eligible").asBoolean());
        assertThat(eligibility.path("criteria").valueStream())
                .hasSize(4)
                .allMatch(criterion -> criterion.path("met").asBoolean());
        assertThat(eligibility.path("flags").valueStream()).isEmpty();
    }

    private String registered(String deal, LocalDate today) {
        var draft = contoso.post("/api/registrations", Forms.registration(deal, today))
                .expect(201);
        assertThat(draft.at("/status")).isEqualTo("DRAFT");
        var registration = draft.at("/id");
        reviewer.get("/api/registrations/" + registration).expect(404);
        contoso.post("/api/registrations/" + registration + "/submit", Json.object("{}"))
                .expect(200);
        Eventually.holds(() -> assertThat(milestone(deal)).isEqualTo("VALIDATING"));
        return registration;
    }

    private void theReviewerApproves(String registration, String deal) {
        suite.inbox().waitFor(REVIEWER, "Registration to review");
        reviewer.post("/api/registrations/" + registration + "/approve", Json.object("{}"))
                .expect(200);
        assertThat(contoso.get("/api/registrations/" + registration).expect(200).at("/status"))
                .isEqualTo("CLOSED");
        Eventually.holds(() -> assertThat(milestone(deal)).isEqualTo("CLOSED"));
        assertThat(read(contoso, deal).at("/status").asString()).isEqualTo("WON");
    }

    private String milestone(String deal) {
        return read(contoso, deal).at("/registrations/0/state").asString("");
    }

    private JsonNode invitingFabrikam(String name) {
        var form = Forms.deal(name, "Litware " + number);
        form.putArray("invitations").add(Forms.fabrikamInvited());
        return form;
    }

    private String create(JsonNode form) {
        return contoso.post("/api/deals", form).expect(201).at("/id");
    }

    private static JsonNode read(Caller caller, String deal) {
        return caller.get("/api/deals/" + deal).expect(200).json();
    }

    /** The id of the invitee's own deal in the same engagement, once it is there. */
    private String received(Caller invitee, String deal) {
        var engagement = read(contoso, deal).at("/engagementId").asString();
        return Eventually.value(
                        "an inbound deal of engagement " + engagement,
                        () -> listed(invitee, "view=inbound&engagementId=" + engagement),
                        deals -> !deals.isEmpty())
                .getFirst()
                .at("/id")
                .asString();
    }

    private String invitationOf(Caller invitee, String deal) {
        return Json.items(invitee.get("/api/invitations?role=received&state=PENDING")
                        .expect(200)
                        .json())
                .filter(invitation -> Json.text(invitation, "/inviter/dealId").equals(deal))
                .findFirst()
                .orElseThrow()
                .at("/id")
                .asString();
    }

    private static List<JsonNode> listed(Caller caller, String query) {
        return Json.items(caller.get("/api/deals?" + query).expect(200).json()).toList();
    }

    private List<String> changes(String topic, String aggregate) {
        return suite.events().of(topic, aggregate).stream().map(Event::change).toList();
    }

    private static Mailing mails(String subject, String... recipients) {
        return new Mailing(subject, List.of(recipients));
    }

    /** One mail to each recipient. */
    private record Mailing(String subject, List<String> recipients) {
        Stream<String> lines() {
            return recipients.stream().map(recipient -> recipient + " | " + subject);
        }
    }

    /** Not one more, not one fewer, none twice. */
    private void theMailsAre(Mailing... expected) {
        assertThat(suite.inbox().all())
                .extracting(Mail::line)
                .containsExactlyInAnyOrderElementsOf(
                        Arrays.stream(expected).flatMap(Mailing::lines).toList());
    }
}
