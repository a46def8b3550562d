package cosell.endtoend;

import static org.assertj.core.api.Assertions.assertThat;

import cosell.endtoend.driver.Caller;
import cosell.endtoend.driver.Eventually;
import cosell.endtoend.driver.Json;
import cosell.endtoend.driver.SharedSuite;
import cosell.endtoend.driver.Suite;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import tools.jackson.databind.JsonNode;

/** An engagement of an inviter, two partners and the vendor: what each may change, and what each sees of the others. */
@ExtendWith(SharedSuite.class)
class ManyPartiesIT {

    private final Suite suite;
    private final Chronicle story;
    private final Caller fabrikam;
    private final Caller northwind;
    private final Caller seller;

    ManyPartiesIT(Suite suite) {
        this.suite = suite;
        this.story = new Chronicle(suite);
        this.fabrikam = suite.api().as(Users.FABRIKAM);
        this.northwind = suite.api().as(Users.NORTHWIND);
        this.seller = suite.api().as(Users.SELLER);
    }

    @AfterEach
    void leaveNothingBehind() {
        suite.settle();
        suite.inbox().clear();
    }

    @Test
    @DisplayName("V-03 I-03 each party sees of the others what it may, what it changed itself, and nothing private")
    void eachPartySeesWhatItMay() {
        var deal = story.create(form());
        var engagement = "/api/engagements/"
                + Chronicle.read(story.contoso, deal).at("/engagementId").asString();
        var fabrikamsDeal = story.received(fabrikam, deal);
        var northwindsDeal = story.received(northwind, deal);

        accept(fabrikam, fabrikamsDeal, "Secret of Fabrikam");
        accept(northwind, northwindsDeal, "Secret of Northwind");
        Eventually.holds(() -> assertThat(stages(story.contoso, engagement)).containsExactly("10", "10", "10"));
        fabrikamChangesItsPart(fabrikamsDeal);
        theInviterCannotChangeWhatItSent(deal, fabrikamsDeal);

        Eventually.holds(() -> assertThat(card(story.contoso, engagement, "fabrikam")
                        .at("/shared/value/amount")
                        .asInt())
                .isEqualTo(77_000));
        assertThat(card(northwind, engagement, "fabrikam").at("/state").asString())
                .isEqualTo("ACCEPTED");
        assertThat(card(northwind, engagement, "fabrikam").at("/shared").isNull())
                .isTrue();
        seller.get(engagement).expect(404);

        theVendorJoins(deal);

        Eventually.holds(() -> assertThat(stages(seller, engagement)).containsExactly("10", "10", "10", "10"));
        assertThat(card(fabrikam, engagement, "msft").at("/state").asString()).isEqualTo("ACCEPTED");
        for (var party : List.of(story.contoso, fabrikam, northwind, seller)) {
            assertThat(party.get(engagement).expect(200).text())
                    .doesNotContain("Secret", "nobody else reads this", "OPP-");
        }
    }

    private static JsonNode form() {
        var form = Forms.deal("Three of us", "Proseware");
        form.setAll(Forms.contactAndConsent());
        form.putArray("invitations")
                .add(Forms.fabrikamInvited())
                .add(Json.object("{'invitee': 'northwind', 'solutions': [{'id': 'SOL-3001-NOR'}]}"));
        return form;
    }

    private static void accept(Caller invitee, String dealId, String notes) {
        var acceptance = Forms.acceptance();
        acceptance.put("notes", notes);
        acceptance.set("crm", Json.object("{'system': 'dynamics', 'id': 'OPP-%s'}".formatted(dealId)));
        invitee.post(
                        "/api/invitations/"
                                + Chronicle.read(invitee, dealId)
                                        .at("/inviter/invitationId")
                                        .asString()
                                + "/accept",
                        acceptance)
                .expect(200);
    }

    private void fabrikamChangesItsPart(String dealId) {
        Eventually.holds(
                () -> assertThat(Chronicle.read(fabrikam, dealId).at("/status").asString())
                        .isEqualTo("ACCEPTED"));
        fabrikam.with("If-Match", fabrikam.get("/api/deals/" + dealId).etag())
                .patch(
                        "/api/deals/" + dealId,
                        Json.object(
                                "{'value': {'amount': 77000, 'currency': 'USD'}, 'estimatedCloseDate': '2027-06-30'}"))
                .expect(200);
    }

    private void theInviterCannotChangeWhatItSent(String deal, String fabrikamsDeal) {
        var invitation = "/api/invitations/"
                + Chronicle.read(fabrikam, fabrikamsDeal)
                        .at("/inviter/invitationId")
                        .asString();
        var before = story.contoso.get(invitation).expect(200).json().deepCopy();
        assertThat(story.contoso
                        .patch(invitation, Json.object("{'notes': 'Changed'}"))
                        .status())
                .isEqualTo(405);
        story.contoso
                .with("If-Match", story.contoso.get("/api/deals/" + deal).etag())
                .patch("/api/deals/" + deal, Json.object("{'name': 'Renamed', 'notes': 'nobody else reads this'}"))
                .expect(200);
        suite.settle();
        assertThat(story.contoso.get(invitation).expect(200).json()).isEqualTo(before);
    }

    private void theVendorJoins(String deal) {
        story.contoso.post("/api/invitations", Forms.vendorInvitation(deal)).expect(201);
        accept(seller, story.received(seller, deal), "Secret of the vendor");
    }

    private static List<String> stages(Caller party, String engagement) {
        return party.get(engagement)
                .expect(200)
                .json()
                .at("/cards")
                .valueStream()
                .map(card -> Json.text(card, "/shared/stagePercent"))
                .toList();
    }

    private static JsonNode card(Caller party, String engagement, String organization) {
        return party.get(engagement)
                .expect(200)
                .json()
                .at("/cards")
                .valueStream()
                .filter(card -> Json.text(card, "/organization").equals(organization))
                .findFirst()
                .orElseThrow();
    }
}
