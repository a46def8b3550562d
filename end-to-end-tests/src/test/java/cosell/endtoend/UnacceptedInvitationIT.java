package cosell.endtoend;

import static cosell.endtoend.Users.FABRIKAM;
import static cosell.endtoend.Users.FABRIKAM_DESK;
import static cosell.endtoend.Users.SEATTLE;
import static cosell.endtoend.Users.SEATTLE_ADMIN;
import static org.assertj.core.api.Assertions.assertThat;

import cosell.endtoend.driver.Caller;
import cosell.endtoend.driver.Events;
import cosell.endtoend.driver.Eventually;
import cosell.endtoend.driver.Json;
import cosell.endtoend.driver.SharedSuite;
import cosell.endtoend.driver.Suite;
import java.time.Duration;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import tools.jackson.databind.JsonNode;

/** What becomes of an invitation that a partner does not accept. */
@ExtendWith(SharedSuite.class)
class UnacceptedInvitationIT {

    private final Suite suite;
    private final Chronicle story;
    private final Caller fabrikam;

    UnacceptedInvitationIT(Suite suite) {
        this.suite = suite;
        this.story = new Chronicle(suite);
        this.fabrikam = suite.api().as(FABRIKAM);
    }

    @Test
    @DisplayName("I-06 an invitation that nobody answers is reminded of twice and expires on both sides after 14 days")
    void anInvitationThatNobodyAnswersExpiresOnBothSidesAfterFourteenDays() {
        var name = "Tablets " + story.number;
        var deal = story.create(invitingFabrikam(name));
        assertThat(Chronicle.read(story.contoso, deal).at("/type").asString()).isEqualTo("PARTNER_TO_PARTNER");
        var fabrikamsDeal = story.received(fabrikam, deal);
        suite.inbox().waitFor(FABRIKAM_DESK, name);

        suite.time().advance(Duration.ofDays(7));
        suite.inbox().waitFor(FABRIKAM_DESK, "7 days");
        suite.time().advance(Duration.ofDays(5));
        suite.inbox().waitFor(FABRIKAM_DESK, "2 days");
        assertThat(Chronicle.read(fabrikam, fabrikamsDeal).at("/status").asString())
                .isEqualTo("RECEIVED");
        suite.time().advance(Duration.ofDays(2));

        Eventually.holds(() -> {
            assertThat(Chronicle.read(fabrikam, fabrikamsDeal).at("/status").asString())
                    .isEqualTo("EXPIRED");
            assertThat(Chronicle.read(story.contoso, deal)
                            .at("/invitations/0/state")
                            .asString())
                    .isEqualTo("EXPIRED");
        });
        suite.settle();
        assertThat(Chronicle.read(story.contoso, deal).at("/status").asString()).isEqualTo("ACCEPTED");
        assertThat(story.changes(Events.DEALS, fabrikamsDeal)).containsExactly("RECEIVED", "EXPIRED");
        story.theMailsAre(
                Chronicle.mails("Contoso invites you to a deal: " + name, FABRIKAM_DESK),
                Chronicle.mails("7 days are left to answer Contoso: " + name, FABRIKAM_DESK),
                Chronicle.mails("2 days are left to answer Contoso: " + name, FABRIKAM_DESK),
                Chronicle.mails("Fabrikam did not answer in time: " + name, SEATTLE_ADMIN, SEATTLE));
    }

    @Test
    @DisplayName("I-07 a declined invitation tells the sender the reason and the notes")
    void aDeclinedInvitationTellsTheSenderTheReasonAndTheNotes() {
        var name = "Warehouse " + story.number;
        var deal = story.create(invitingFabrikam(name));
        var fabrikamsDeal = story.received(fabrikam, deal);
        var invitation = invitationOf(fabrikam, deal);

        fabrikam.post("/api/invitations/" + invitation + "/decline", Json.object("{'notes': 'No reason given'}"))
                .expect(422);
        fabrikam.post(
                        "/api/invitations/" + invitation + "/decline",
                        Json.object(
                                "{'reason': 'TIMELINE_TOO_SHORT', 'notes': 'Not before %s.'}".formatted(story.number)))
                .expect(200);

        Eventually.holds(() -> {
            assertThat(Chronicle.read(fabrikam, fabrikamsDeal).at("/status").asString())
                    .isEqualTo("DECLINED");
            assertThat(Chronicle.read(story.contoso, deal)
                            .at("/invitations/0/state")
                            .asString())
                    .isEqualTo("DECLINED");
        });
        suite.settle();
        assertThat(story.contoso
                        .get("/api/invitations/" + invitation)
                        .expect(200)
                        .at("/reason"))
                .isEqualTo("TIMELINE_TOO_SHORT");
        assertThat(suite.inbox().waitFor(SEATTLE_ADMIN, name).text()).contains("Not before " + story.number);
        story.theMailsAre(
                Chronicle.mails("Contoso invites you to a deal: " + name, FABRIKAM_DESK),
                Chronicle.mails("Fabrikam declined your invitation: " + name, SEATTLE_ADMIN, SEATTLE));
    }

    private JsonNode invitingFabrikam(String name) {
        var form = Forms.deal(name, "Litware " + story.number);
        form.putArray("invitations").add(Forms.fabrikamInvited());
        return form;
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
}
