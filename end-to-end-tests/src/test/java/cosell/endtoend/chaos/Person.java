package cosell.endtoend.chaos;

import static org.assertj.core.api.Assertions.assertThat;

import cosell.endtoend.Forms;
import cosell.endtoend.Users;
import cosell.endtoend.driver.Answer;
import cosell.endtoend.driver.Api;
import cosell.endtoend.driver.Caller;
import cosell.endtoend.driver.Json;
import java.math.BigDecimal;
import java.time.Duration;
import java.time.LocalDate;
import java.util.function.Function;
import java.util.function.Supplier;
import tools.jackson.databind.node.ObjectNode;

/** What people do with deals; everything that was accepted is noted in the deal's course. */
final class Person {

    private static final Duration BETWEEN_LOOKS = Duration.ofMillis(500);
    private static final int MOST_LOOKS = 600;

    private final Crew crew;
    private final Numbers numbers;
    private final Caller contoso;
    private final Caller fabrikam;
    private final Caller northwind;
    private final Caller seller;

    Person(Crew crew, Numbers numbers, Api api) {
        this.crew = crew;
        this.numbers = numbers;
        this.contoso = api.as(Users.SEATTLE_ADMIN);
        this.fabrikam = api.as(Users.FABRIKAM);
        this.northwind = api.as(Users.NORTHWIND);
        this.seller = api.as(Users.SELLER);
    }

    Course creates(int number, boolean invitingFabrikam) {
        var name = "Chaos %06d".formatted(number);
        var amount = numbers.amount();
        var form = Forms.deal(name, "Customer of " + name);
        form.set("value", money(amount));
        if (invitingFabrikam) {
            form.putArray("invitations").add(Forms.fabrikamInvited());
        }
        var answer = accepted(201, keyed(contoso, "create-" + number, caller -> caller.post("/api/deals", form)));
        var course = new Course(name, answer.at("/id"), amount);
        answer.json()
                .path("requestedInvitations")
                .valueStream()
                .forEach(asked -> course.invited(Json.text(asked, "/invitationId")));
        return course;
    }

    void edits(Course course) {
        var amount = numbers.amount();
        var form = Json.object("{}");
        form.set("value", money(amount));
        edited(course, form, "edit-" + amount);
        course.edited(amount);
    }

    void makesReadyForTheVendor(Course course) {
        edited(course, Forms.contactAndConsent(), "consent-" + course.deal());
    }

    /** Somebody else's event may come in between: then the form is looked at again, and sent as a new command. */
    private void edited(Course course, ObjectNode form, String key) {
        var path = "/api/deals/" + course.deal();
        for (int attempt = 0; ; attempt++) {
            var etag = crew.question(() -> contoso.get(path)).expect(200).etag();
            var caller = contoso.withKey(key + "-" + attempt).with("If-Match", etag);
            var answer = crew.command(() -> caller.patch(path, form));
            if (answer.status() != 412) {
                answer.expect(200);
                return;
            }
        }
    }

    String invitesNorthwind(Course course) {
        return invites(course, Forms.northwindInvitation(course.deal()), "northwind");
    }

    String invitesTheVendor(Course course) {
        return invites(course, Forms.vendorInvitation(course.deal()), "vendor");
    }

    private String invites(Course course, ObjectNode form, String whom) {
        var known = crew.question(() -> contoso.get("/api/deals/" + course.deal()))
                .expect(200)
                .header("Deal-Sequence");
        var caller = contoso.with("If-Deal-Sequence", known);
        var answer = accepted(
                201, keyed(caller, "invite-" + whom + "-" + course.deal(), who -> who.post("/api/invitations", form)));
        var invitation = answer.at("/id");
        course.invited(invitation);
        return invitation;
    }

    void northwindAccepts(Course course, String invitation) {
        accepts(northwind, Users.NORTHWIND, course, invitation);
    }

    void theSellerAccepts(Course course, String invitation) {
        accepts(seller, Users.SELLER, course, invitation);
    }

    private void accepts(Caller invitee, String member, Course course, String invitation) {
        var form = Forms.acceptance();
        form.put("name", "Part of " + course.name());
        form.putArray("team")
                .addObject()
                .put("name", "Somebody")
                .put("phone", "+14255550111")
                .put("email", member);
        accepted(200, keyed(invitee, "accept-" + invitation, caller -> answer(caller, invitation, "accept", form)));
        course.answered(invitation, Course.Reply.ACCEPTED);
    }

    /** The invitation that the deal was created with: its engagement is opened by an event. */
    void fabrikamDeclines(Course course) {
        var invitation = course.invitations().keySet().iterator().next();
        var form = Json.object("{'reason': 'TIMELINE_TOO_SHORT', 'notes': 'Not this year.'}");
        accepted(200, keyed(fabrikam, "decline-" + invitation, caller -> answer(caller, invitation, "decline", form)));
        course.answered(invitation, Course.Reply.DECLINED);
    }

    private Answer answer(Caller caller, String invitation, String what, ObjectNode form) {
        return caller.post("/api/invitations/" + invitation + "/" + what, form);
    }

    /** Nobody knows of a partner's yes before their own deal shows it; a win that crosses it tells the partner nothing. */
    void seesTheAcceptance(Course course, String invitation) {
        for (int look = 0; look < MOST_LOOKS; look++) {
            var deal = crew.question(() -> contoso.get("/api/deals/" + course.deal()))
                    .expect(200)
                    .json();
            var accepted = deal.path("invitations")
                    .valueStream()
                    .anyMatch(noted -> Json.text(noted, "/invitationId").equals(invitation)
                            && Json.text(noted, "/state").equals("ACCEPTED"));
            if (accepted) {
                return;
            }
            crew.beforeAsking(BETWEEN_LOOKS);
        }
        throw new AssertionError("The acceptance of " + invitation + " never reached " + course.name());
    }

    void wins(Course course, LocalDate signedOn) {
        var amount = numbers.amount();
        var form = Forms.won(signedOn);
        form.set("value", money(amount));
        var path = "/api/deals/" + course.deal() + "/won";
        accepted(200, keyed(contoso, "won-" + course.deal(), caller -> caller.post(path, form)));
        course.won(amount);
    }

    void registers(Course course, LocalDate signedOn) {
        var known = crew.question(() -> contoso.get("/api/deals/" + course.deal()))
                .expect(200)
                .header("Deal-Sequence");
        var form = Forms.registration(course.deal(), signedOn);
        var answer = accepted(
                201,
                keyed(
                        contoso.with("If-Deal-Sequence", known),
                        "register-" + course.deal(),
                        caller -> caller.post("/api/registrations", form)));
        course.registered(answer.at("/id"));
        var path = "/api/registrations/" + answer.at("/id") + "/submit";
        accepted(200, keyed(contoso, "submit-" + course.deal(), caller -> caller.post(path, Json.object("{}"))));
        course.submitted();
    }

    private Answer accepted(int status, Supplier<Answer> request) {
        var answer = crew.command(request);
        for (int attempt = 0; answer.status() == 404 && attempt < MOST_LOOKS; attempt++) {
            crew.beforeAsking(BETWEEN_LOOKS);
            answer = crew.command(request);
        }
        assertThat(answer.status())
                .as("%s: %s", answer.request(), answer.text())
                .isEqualTo(status);
        return answer;
    }

    private static Supplier<Answer> keyed(Caller caller, String key, Function<Caller, Answer> request) {
        return () -> request.apply(caller.withKey(key));
    }

    private static ObjectNode money(BigDecimal amount) {
        return Json.object("{'amount': %s, 'currency': 'USD'}".formatted(amount));
    }
}
