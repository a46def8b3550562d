package cosell.deals.deal.domain;

import static cosell.deals.deal.domain.Samples.CONTOSO;
import static cosell.deals.deal.domain.Samples.FABRIKAM;
import static cosell.deals.deal.domain.Samples.after;
import static cosell.deals.deal.domain.Samples.circumstances;
import static cosell.deals.deal.domain.Samples.content;
import static cosell.deals.deal.domain.Samples.contentForVendor;
import static cosell.deals.deal.domain.Samples.created;
import static cosell.deals.deal.domain.Samples.events;
import static cosell.deals.deal.domain.Samples.faults;
import static cosell.deals.deal.domain.Samples.form;
import static cosell.deals.deal.domain.Samples.formWithHelp;
import static cosell.deals.deal.domain.Samples.withName;
import static cosell.deals.deal.domain.Samples.withTeam;
import static org.assertj.core.api.Assertions.assertThat;

import cosell.deals.deal.domain.DealCommand.Edit;
import cosell.deals.deal.domain.DealCommand.EraseContact;
import cosell.deals.deal.domain.DealCommand.MarkStage;
import cosell.deals.deal.domain.DealCommand.MarkWon;
import cosell.platform.domain.Actor;
import cosell.platform.domain.Decision;
import cosell.platform.domain.privacy.Addresses;
import cosell.platform.domain.privacy.Redactor;
import java.util.List;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class ErasureTest {

    private static final String SAM = "sam@contoso.example";
    private static final String CHRIS = Samples.CUSTOMER_CONTACT.email();
    private static final Person ERASED = new Person("(erased)", null, null);
    private static final Reach OWN = new Reach.Own();

    @ParameterizedTest
    @EnumSource(DealStatus.class)
    @DisplayName("P-01 somebody is taken out of a deal in any status, whatever D-07 says, and the status stays")
    void inAnyStatus(DealStatus status) {
        Deal deal = Samples.in(status);

        Deal clean = after(erase(deal, " Sam@Contoso.example", OWN));

        assertThat(Addresses.in(deal)).contains(SAM);
        assertThat(Addresses.in(clean)).doesNotContain(SAM);
        assertThat(clean.status()).isEqualTo(status);
        assertThat(erase(clean, SAM, OWN)).isEqualTo(Decision.unchanged(clean));
    }

    @Test
    @DisplayName("P-01 no text of a deal holds the address any more, wherever it stood")
    void everywhere() {
        Deal deal = FullDeal.deal();

        assertThat(Addresses.in(deal).stream().filter(address -> !address.startsWith("sam@")))
                .isNotEmpty();
        for (String address : Addresses.in(deal)) {
            assertThat(Addresses.in(after(erase(deal, address, OWN)))).doesNotContain(address);
        }
    }

    @Test
    @DisplayName("P-01 the only full team member leaves a place behind, and the deal can be edited but for its team")
    void teamMember() {
        Deal deal = created(form(content()));

        Decision<Deal, DealEvent, DealRefusal> erasure = erase(deal, SAM, OWN);
        Deal clean = after(erasure);

        assertThat(events(erasure)).containsExactly(new DealEvent.ContactErased(List.of("/team")));
        assertThat(clean.content().team()).containsExactly(ERASED);
        assertThat(after(edit(clean, withName(ContentDraft.of(clean.content()), "Renamed")))
                        .content()
                        .name())
                .isEqualTo("Renamed");
        assertThat(faults(edit(
                        clean,
                        withTeam(ContentDraft.of(clean.content()), List.of(new PersonDraft("Ann", null, null))))))
                .containsExactly("D-03 /team");
        assertThat(after(edit(clean, withTeam(ContentDraft.of(clean.content()), List.of(Samples.SAM))))
                        .content()
                        .team())
                .hasSize(1);
    }

    @Test
    @DisplayName("P-01 the customer's contact goes with the consents it gave, also while the vendor takes part (D-04)")
    void customerContact() {
        Deal deal = created(formWithHelp(contentForVendor()));

        Decision<Deal, DealEvent, DealRefusal> erasure = erase(deal, CHRIS, OWN);

        assertThat(after(erasure).content().customerContact()).isNull();
        assertThat(after(erasure).content().consents()).isEmpty();
        assertThat(events(erasure))
                .containsExactly(new DealEvent.ContactErased(List.of("/customerContact", "/consents")));
    }

    @Test
    @DisplayName("P-01 who marked a stage is forgotten, the mark stays")
    void marks() {
        Circumstances bySam = new Circumstances(
                new Actor(Actor.Kind.USER, CONTOSO, "u-17", "ann@contoso.example"),
                Samples.NOW,
                circumstances().rulebook());
        Deal deal = after(Samples.privateDeal().decide(new MarkStage("QUALIFIED", null), bySam));

        Deal clean = after(erase(deal, "ann@contoso.example", OWN));

        assertThat(clean.progress().marks().getLast())
                .isEqualTo(new StageMark("QUALIFIED", 20, Samples.NOW, "(erased)"));
    }

    @Test
    @DisplayName("P-01 what only the past tells is told to have been erased, too")
    void inHistoryOnly() {
        Deal deal = Samples.in(DealStatus.WON);

        Decision<Deal, DealEvent, DealRefusal> erasure =
                deal.decide(new EraseContact("gone@contoso.example", OWN, true), circumstances());

        assertThat(events(erasure)).containsExactly(new DealEvent.ContactErased(List.of()));
        assertThat(after(erasure)).isEqualTo(deal.changedAt(Samples.NOW));
    }

    @Test
    @DisplayName("P-01 in a text the address gives way, and the text is named for somebody to read it")
    void texts() {
        Deal deal = Samples.received();
        Deal telling = noted(deal, "Ask Sam (sam@contoso.example), the tall one.");
        Redactor redactor = new Redactor(SAM);

        assertThat(OWN.tellingTexts(telling, redactor)).containsExactly("/notes");
        assertThat(OWN.tellingTexts(deal, redactor)).isEmpty();
        assertThat(after(erase(telling, SAM, OWN)).content().notes()).isEqualTo("Ask Sam ((erased)), the tall one.");
    }

    @Test
    @DisplayName("P-01 of another organization's deal only what was given away is erased")
    void givenAway() {
        Deal theirs = Samples.joined(new DealCommand.Join(Samples.acceptance(false), false));
        Deal withContact = after(
                edit(theirs, Samples.with(ContentDraft.of(theirs.content()), Samples.CUSTOMER_CONTACT, List.of())));
        Reach peopleOnly = new Reach.Given(CONTOSO, false);

        Deal clean = after(erase(withContact, SAM, peopleOnly));
        assertThat(clean.sharing().inviter().contacts()).containsExactly(ERASED);
        assertThat(clean.content()).isEqualTo(withContact.content());
        assertThat(erase(withContact, CHRIS, peopleOnly)).isEqualTo(Decision.unchanged(withContact));
        assertThat(after(erase(withContact, CHRIS, new Reach.Given(CONTOSO, true)))
                        .content()
                        .customerContact())
                .isNull();
        assertThat(erase(withContact, "fay@fabrikam.example", new Reach.Given(CONTOSO, true)))
                .isEqualTo(Decision.unchanged(withContact));
    }

    @Test
    @DisplayName("P-01 of what others did in their deals only the giver's people are forgotten")
    void doers() {
        Redactor redactor = new Redactor(SAM);
        Actor sam = new Actor(Actor.Kind.USER, CONTOSO, "u-17", SAM);
        Actor another = new Actor(Actor.Kind.USER, FABRIKAM, "u-18", SAM);
        Reach given = new Reach.Given(CONTOSO, true);

        assertThat(given.doer(sam, redactor)).isEqualTo(sam.erased());
        assertThat(given.doer(another, redactor)).isEqualTo(another);
        assertThat(OWN.doer(another, redactor)).isEqualTo(another.erased());
    }

    @Test
    @DisplayName("D-07 nothing else changes a deal out of which somebody was erased")
    void theRestOfTheRulesStays() {
        Deal clean = after(erase(Samples.in(DealStatus.WON), SAM, OWN));

        assertThat(faults(clean.decide(new MarkWon(null, null, null), circumstances())))
                .containsExactly("D-07 /status");
    }

    private static Decision<Deal, DealEvent, DealRefusal> erase(Deal deal, String address, Reach reach) {
        return deal.decide(new EraseContact(address, reach, false), circumstances());
    }

    private static Deal noted(Deal deal, String notes) {
        Content content = deal.content();
        return deal.withContent(
                new Content(
                        content.name(),
                        content.customer(),
                        content.customerContact(),
                        content.consents(),
                        content.value(),
                        content.estimatedCloseDate(),
                        content.team(),
                        content.solutions(),
                        content.crm(),
                        content.campaignId(),
                        notes),
                Samples.NOW);
    }

    private static Decision<Deal, DealEvent, DealRefusal> edit(Deal deal, ContentDraft wished) {
        return deal.decide(new Edit(wished, List.of()), circumstances());
    }
}
