package cosell.launcher.demo;

import cosell.launcher.suite.Pause;
import cosell.launcher.suite.ToldException;
import cosell.platform.events.Topics;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Map;
import tools.jackson.databind.JsonNode;

/** One deal from its first note to its registration, and a second one that nobody answers. */
final class Story {

    private static final String CONTOSO = "admin@contoso.example";
    private static final String SELLER = "seller@msft.example";
    private static final String REVIEWER = "reviewer@msft.example";
    private static final Duration PATIENCE = Duration.ofSeconds(30);
    private static final Duration BETWEEN_LOOKS = Duration.ofMillis(200);

    private final DemoApi api;
    private final Witness witness;
    private final Narrator narrator;

    Story(DemoApi api, Witness witness, Narrator narrator) {
        this.api = api;
        this.witness = witness;
        this.narrator = narrator;
    }

    /** Fails with {@link ToldException} at the first thing that does not happen as it should. */
    void tell() {
        var deal = privateDeal();
        var invitation = vendorInvited(deal);
        sellerAccepts(invitation);
        silentPartner();
        won(deal);
        var registration = registered(deal);
        approved(deal, registration);
    }

    private String privateDeal() {
        narrator.scene("Contoso notes an opportunity. Nobody else can see it.");
        var deal = create("Datacenter move of Adventure Works");
        require("PRIVATE", deal.text("/type"), "the deal's type");
        return deal.text("/id");
    }

    private Reply create(String name) {
        var reply = api.post(CONTOSO, "/api/deals", Forms.deal(name, today()));
        witness.expect(new Expected.Event(Topics.DEALS, "CREATED"));
        return reply;
    }

    private String vendorInvited(String deal) {
        narrator.scene("Contoso asks the vendor for help: the deal becomes a co-sell deal.");
        var invitation = invite(deal, Forms.vendorInvitation(deal));
        witness.expect(
                new Expected.Event(Topics.ENGAGEMENTS, "INVITATION_SENT"),
                new Expected.Event(Topics.DEALS, "RECEIVED"),
                new Expected.Event(Topics.DEALS, "INVITATION_NOTED"),
                new Expected.MailTo("@msft.example"));
        require("CO_SELL", api.get(CONTOSO, "/api/deals/" + deal).text("/type"), "the deal's type");
        return invitation;
    }

    /** The other service may not have heard of the deal yet; it is told what to wait for. */
    private String invite(String deal, Object form) {
        var known = api.peek(CONTOSO, "/api/deals/" + deal).dealSequence();
        return api.post(CONTOSO, "/api/invitations", form, "If-Deal-Sequence", known)
                .text("/id");
    }

    private void sellerAccepts(String invitation) {
        narrator.scene("A seller of the vendor accepts.");
        api.post(SELLER, "/api/invitations/" + invitation + "/accept", Forms.acceptance(today()));
        witness.expect(
                new Expected.Event(Topics.ENGAGEMENTS, "INVITATION_ACCEPTED"),
                new Expected.Event(Topics.DEALS, "ACCEPTED"),
                new Expected.MailTo(CONTOSO));
    }

    private void silentPartner() {
        narrator.scene("Meanwhile Contoso invites Fabrikam to another deal.");
        var deal = create("Shop floor tablets for Litware").text("/id");
        invite(deal, Forms.partnerInvitation(deal, today()));
        witness.expect(
                new Expected.Event(Topics.ENGAGEMENTS, "INVITATION_SENT"),
                new Expected.Event(Topics.DEALS, "RECEIVED"),
                new Expected.MailTo("@fabrikam.example"));
        narrator.scene("Twelve days without an answer: Fabrikam is reminded.");
        advance("P12D");
        witness.expect(
                new Expected.Event(Topics.ENGAGEMENTS, "INVITATION_REMINDED"),
                new Expected.MailTo("@fabrikam.example"));
        narrator.scene("The fourteenth day ends: the invitation expires, and Contoso is told.");
        advance("P2D");
        witness.expect(
                new Expected.Event(Topics.ENGAGEMENTS, "INVITATION_EXPIRED"),
                new Expected.Event(Topics.DEALS, "EXPIRED"),
                new Expected.MailTo(CONTOSO));
    }

    private void won(String deal) {
        narrator.scene("73 hours later Contoso wins the first deal.");
        advance("PT73H");
        var revision = api.peek(CONTOSO, "/api/deals/" + deal).revision();
        api.post(CONTOSO, "/api/deals/" + deal + "/won", Forms.won(today()), "If-Match", revision);
        witness.expect(new Expected.Event(Topics.DEALS, "WON"), new Expected.MailTo("@msft.example"));
    }

    private String registered(String deal) {
        narrator.scene("Is it eligible for registration? Then Contoso registers it.");
        awaitEligible(deal);
        api.get(CONTOSO, "/api/registrations/eligibility?dealId=" + deal)
                .body()
                .at("/criteria")
                .forEach(this::criterion);
        var registration = api.post(CONTOSO, "/api/registrations", Forms.registration(deal, today()))
                .text("/id");
        api.post(CONTOSO, "/api/registrations/" + registration + "/submit", Map.of());
        witness.expect(
                new Expected.Event(Topics.REGISTRATIONS, "DRAFTED"),
                new Expected.Event(Topics.REGISTRATIONS, "SUBMITTED"),
                new Expected.Event(Topics.DEALS, "REGISTRATION_NOTED"),
                new Expected.MailTo(REVIEWER),
                new Expected.MailTo(CONTOSO));
        return registration;
    }

    private void criterion(JsonNode criterion) {
        var met = criterion.at("/met").asBoolean(false) ? "met      " : "not met  ";
        narrator.remark(met + criterion.at("/rule").asString("") + "  "
                + criterion.at("/code").asString(""));
    }

    private void awaitEligible(String deal) {
        var deadline = System.nanoTime() + PATIENCE.toNanos();
        while (!api.peek(CONTOSO, "/api/registrations/eligibility?dealId=" + deal)
                .body()
                .at("/eligible")
                .asBoolean(false)) {
            if (System.nanoTime() - deadline > 0) {
                throw new ToldException("The won deal did not become eligible within " + PATIENCE.toSeconds() + " s.");
            }
            Pause.of(BETWEEN_LOOKS);
        }
    }

    private void approved(String deal, String registration) {
        narrator.scene("A reviewer approves the registration; with that it is closed.");
        api.post(REVIEWER, "/api/registrations/" + registration + "/approve", Map.of());
        witness.expect(
                new Expected.Event(Topics.REGISTRATIONS, "APPROVED"),
                new Expected.Event(Topics.REGISTRATIONS, "CLOSED"),
                new Expected.MailTo(CONTOSO));
        require("WON", api.get(CONTOSO, "/api/deals/" + deal).text("/status"), "the deal's status");
        narrator.scene("The end. Every mail lies in the inbox.");
    }

    private void advance(String duration) {
        var clock = api.post(CONTOSO, "/api/dev/clock", Map.of("advance", duration));
        narrator.clock("now " + clock.text("/now"));
    }

    /** In the domain's time, which earlier demos may have moved. */
    private LocalDate today() {
        var now = api.peek(CONTOSO, "/api/dev/clock").text("/now");
        return LocalDate.ofInstant(Instant.parse(now), ZoneOffset.UTC);
    }

    private void require(String wanted, String actual, String what) {
        if (!wanted.equals(actual)) {
            throw new ToldException("Expected " + what + " to be " + wanted + ", but it is " + actual + ".");
        }
        narrator.remark(what + " is " + actual);
    }
}
