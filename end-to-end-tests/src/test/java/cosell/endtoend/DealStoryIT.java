package cosell.endtoend;

import static cosell.endtoend.Users.REVIEWER;
import static cosell.endtoend.Users.SEATTLE;
import static cosell.endtoend.Users.SEATTLE_ADMIN;
import static cosell.endtoend.Users.SELLER;
import static cosell.endtoend.Users.VENDOR_DESK;
import static org.assertj.core.api.Assertions.assertThat;

import cosell.endtoend.driver.Answer;
import cosell.endtoend.driver.Caller;
import cosell.endtoend.driver.Events;
import cosell.endtoend.driver.Eventually;
import cosell.endtoend.driver.Json;
import cosell.endtoend.driver.SharedSuite;
import cosell.endtoend.driver.Suite;
import java.time.Duration;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** A deal's whole life, as the people in it and the topics and mailboxes around it see it. */
@ExtendWith(SharedSuite.class)
class DealStoryIT {

    private final Suite suite;
    private final Chronicle story;
    private final Caller seller;
    private final Caller reviewer;

    DealStoryIT(Suite suite) {
        this.suite = suite;
        this.story = new Chronicle(suite);
        this.seller = suite.api().as(SELLER);
        this.reviewer = suite.api().as(REVIEWER);
    }

    @Test
    @DisplayName("D-01 D-02 D-04 G-01 a private deal becomes co-sell, is accepted, won, registered and approved")
    void aPrivateDealBecomesCoSellAndIsAcceptedWonRegisteredAndApproved() {
        var name = "Data platform " + story.number;
        var deal = story.create(Forms.deal(name, "Fourth Coffee " + story.number));
        assertThat(Chronicle.read(story.contoso, deal).at("/type").asString()).isEqualTo("PRIVATE");
        suite.settle();
        theVendorKnowsNothingOf(deal, name);

        var invitation = theVendorIsInvited(deal);
        var sellersDeal = theSellerReceives(deal, name);
        theSellerAccepts(invitation, deal, sellersDeal);

        suite.time().advance(Duration.ofHours(73));
        var today = LocalDate.ofInstant(suite.time().now(), ZoneOffset.UTC);
        story.contoso.post("/api/deals/" + deal + "/won", Forms.won(today)).expect(200);
        theDealIsEligible(deal);
        var registration = registered(deal, today);
        theReviewerApproves(registration, deal);

        suite.settle();
        assertThat(story.changes(Events.DEALS, deal))
                .startsWith("CREATED", "EDITED", "INVITATION_NOTED", "INVITATION_NOTED", "WON");
        assertThat(story.changes(Events.REGISTRATIONS, registration))
                .containsExactly("DRAFTED", "SUBMITTED", "VALIDATING", "APPROVED", "CLOSED");
        var toRegistrants = List.of(SEATTLE_ADMIN, SEATTLE, Forms.CONTRACTS_DESK);
        story.theMailsAre(
                Chronicle.mails("Contoso invites you to a deal: " + name, VENDOR_DESK),
                Chronicle.mails("Microsoft accepted your invitation: " + name, SEATTLE_ADMIN, SEATTLE),
                Chronicle.mails("Contoso won: Our part of it", SELLER),
                new Chronicle.Mailing("Registration submitted: " + name, toRegistrants),
                Chronicle.mails("Registration to review: Contoso, Fourth Coffee " + story.number, REVIEWER),
                new Chronicle.Mailing("Registration approved: " + name, toRegistrants),
                new Chronicle.Mailing("Registration closed: " + name, toRegistrants));
    }

    private void theVendorKnowsNothingOf(String deal, String name) {
        seller.get("/api/deals/" + deal).expect(404);
        for (var view : List.of("inbound", "outbound", "partner-led", "closed")) {
            assertThat(Chronicle.listed(seller, "view=" + view + "&q=" + story.number))
                    .isEmpty();
            assertThat(seller.get("/api/deals?view=" + view).expect(200).text()).doesNotContain(name);
        }
        seller.get("/api/engagements/"
                        + Chronicle.read(story.contoso, deal)
                                .at("/engagementId")
                                .asString())
                .expect(404);
        seller.get("/api/registrations/eligibility?dealId=" + deal).expect(404);
        assertThat(suite.inbox().all()).isEmpty();
    }

    private String theVendorIsInvited(String deal) {
        var refused = invite(deal).expect(422);
        assertThat(refused.errors())
                .extracting(error -> error.path("rule").asString())
                .containsOnly("D-04");
        story.contoso
                .with("If-Match", story.contoso.get("/api/deals/" + deal).etag())
                .patch("/api/deals/" + deal, Forms.contactAndConsent())
                .expect(200);
        var invitation = invite(deal).expect(201).at("/id");
        Eventually.holds(
                () -> assertThat(Chronicle.read(story.contoso, deal).at("/type").asString())
                        .isEqualTo("CO_SELL"));
        return invitation;
    }

    private Answer invite(String deal) {
        var known = story.contoso.get("/api/deals/" + deal).expect(200).header("Deal-Sequence");
        return story.contoso.with("If-Deal-Sequence", known).post("/api/invitations", Forms.vendorInvitation(deal));
    }

    private String theSellerReceives(String deal, String name) {
        var sellersDeal = story.received(seller, deal);
        var seen = Chronicle.read(seller, sellersDeal);
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
            assertThat(Chronicle.read(seller, sellersDeal).at("/status").asString())
                    .isEqualTo("ACCEPTED");
            assertThat(Chronicle.read(story.contoso, deal)
                            .at("/invitations/0/state")
                            .asString())
                    .isEqualTo("ACCEPTED");
        });
        assertThat(Chronicle.read(story.contoso, deal).toString()).doesNotContain("Only for us sellers");
    }

    private void theDealIsEligible(String deal) {
        var eligibility = Eventually.value(
                "the won deal to be eligible",
                () -> story.contoso
                        .get("/api/registrations/eligibility?dealId=" + deal)
                        .expect(200)
                        .json(),
                answer -> answer.path("eligible").asBoolean());
        assertThat(eligibility.path("criteria").valueStream())
                .hasSize(4)
                .allMatch(criterion -> criterion.path("met").asBoolean());
        assertThat(eligibility.path("flags").valueStream()).isEmpty();
    }

    private String registered(String deal, LocalDate today) {
        var draft = story.contoso
                .post("/api/registrations", Forms.registration(deal, today))
                .expect(201);
        assertThat(draft.at("/status")).isEqualTo("DRAFT");
        var registration = draft.at("/id");
        reviewer.get("/api/registrations/" + registration).expect(404);
        story.contoso
                .post("/api/registrations/" + registration + "/submit", Json.object("{}"))
                .expect(200);
        Eventually.holds(() -> assertThat(milestone(deal)).isEqualTo("VALIDATING"));
        return registration;
    }

    private void theReviewerApproves(String registration, String deal) {
        suite.inbox().waitFor(REVIEWER, "Registration to review");
        reviewer.post("/api/registrations/" + registration + "/approve", Json.object("{}"))
                .expect(200);
        assertThat(story.contoso
                        .get("/api/registrations/" + registration)
                        .expect(200)
                        .at("/status"))
                .isEqualTo("CLOSED");
        Eventually.holds(() -> assertThat(milestone(deal)).isEqualTo("CLOSED"));
        assertThat(Chronicle.read(story.contoso, deal).at("/status").asString()).isEqualTo("WON");
    }

    private String milestone(String deal) {
        return Chronicle.read(story.contoso, deal).at("/registrations/0/state").asString("");
    }
}
