package cosell.deals.crm.domain;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import cosell.deals.deal.domain.Address;
import cosell.deals.deal.domain.CustomerDraft;
import cosell.deals.deal.domain.Deal;
import cosell.deals.deal.domain.DealEvent;
import cosell.deals.deal.domain.DealStatus;
import cosell.deals.deal.domain.DealType;
import cosell.deals.deal.domain.HelpDraft;
import cosell.deals.deal.domain.PersonDraft;
import cosell.deals.deal.domain.StageMark;
import cosell.platform.domain.Fault;
import cosell.platform.domain.FaultCode;
import cosell.platform.domain.Money;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class UpsertTest {

    private static final Instant OPENED = Instant.parse("2016-10-20T00:00:00Z");
    private static final Instant CLOSED = Instant.parse("2017-03-01T00:00:00Z");

    private static OpportunityBuilder complete() {
        return OpportunityBuilder.complete();
    }

    private static OpportunityBuilder bare() {
        return OpportunityBuilder.bare();
    }

    private static List<String> pointers(Verdict verdict) {
        return faults(verdict).stream().map(Fault::pointer).toList();
    }

    private static List<Fault> faults(Verdict verdict) {
        assertThat(verdict).isInstanceOf(Verdict.Reject.class);
        return ((Verdict.Reject) verdict).faults();
    }

    private static Verdict.Apply applied(Verdict verdict) {
        assertThat(verdict).isInstanceOf(Verdict.Apply.class);
        return (Verdict.Apply) verdict;
    }

    @Nested
    class WithoutADeal {

        @Test
        @DisplayName("X-01 a new opportunity becomes a private outbound deal")
        void becomesAPrivateDeal() {
            Verdict.Apply made = applied(Contoso.create(complete()));

            assertThat(made.deal().classification().type()).isEqualTo(DealType.PRIVATE);
            assertThat(made.deal().status()).isEqualTo(DealStatus.ACCEPTED);
            assertThat(made.deal().content().crm()).isEqualTo(OpportunityBuilder.KEY);
            assertThat(made.events()).containsExactly(new DealEvent.Created(Contoso.DEAL));
        }

        @Test
        @DisplayName("X-01 without a location it belongs to the organization's default one")
        void belongsToTheDefaultLocation() {
            Deal deal = Contoso.dealOf(complete().location(null));

            assertThat(deal.identity().locationId()).isEqualTo("1000002");
        }

        @Test
        @DisplayName("X-01 creation, stage and outcome of one event are one write, its events in order")
        void isCreatedMarkedAndWonAtOnce() {
            Verdict.Apply made = applied(Contoso.create(complete()
                    .stage("Proposed", null)
                    .won(CLOSED)
                    .contractDate(LocalDate.parse("2017-02-28"))
                    .opened(OPENED)
                    .historic()));

            assertThat(made.events())
                    .containsExactly(
                            new DealEvent.Created(Contoso.DEAL),
                            new DealEvent.StageMarked("PROPOSED", 60),
                            new DealEvent.Won(Contoso.DEAL));
            Deal deal = made.deal();
            assertThat(deal.status()).isEqualTo(DealStatus.WON);
            assertThat(deal.progress().marks())
                    .extracting(StageMark::stage)
                    .containsExactly("CREATED", "PROPOSED", "WON");
            assertThat(deal.progress().closing().value()).isEqualTo(new Money(new BigDecimal("125000"), "USD"));
            assertThat(deal.progress().closing().contractDate()).isEqualTo("2017-02-28");
            assertThat(deal.source().historic()).isTrue();
            assertThat(deal.source().openedAt()).isEqualTo(OPENED);
            assertThat(deal.source().closedAt()).isEqualTo(CLOSED);
        }

        @Test
        @DisplayName("X-01 it becomes partner-led when it answers the visibility question with yes")
        void answersTheVisibilityQuestion() {
            assertThat(Contoso.dealOf(complete().visible(true)).classification().type())
                    .isEqualTo(DealType.PARTNER_LED);
        }

        @Test
        @DisplayName("X-01 D-04 asking for help invites the vendor, which needs the contact and its consent")
        void asksTheVendor() {
            HelpDraft help = new HelpDraft("QUOTES_LICENSING", null);
            PersonDraft contact = new PersonDraft("Wendy", "+14255550111", "wendy@woodgrove.example");

            assertThat(pointers(Contoso.create(complete().help(help))))
                    .containsExactlyInAnyOrder("/customerContact", "/vendorConsent");
            Deal deal = Contoso.dealOf(complete()
                    .help(help)
                    .contact(contact)
                    .vendorConsent("I agree")
                    .partnersConsent("I agree too"));
            assertThat(deal.classification().type()).isEqualTo(DealType.CO_SELL);
            assertThat(deal.content().consents()).hasSize(2);
        }

        @Test
        @DisplayName("X-02 a rejection names every reason, with pointers into the opportunity")
        void namesEveryReason() {
            Verdict verdict = Contoso.create(bare().value("-1", "XXQ")
                    .location("9999999")
                    .team(new PersonDraft(null, "nobody", "no address"))
                    .solutions("SOL-1001-CON", "NONE")
                    .stage("Dreaming", null)
                    .lost("BORED", null, CLOSED)
                    .clear(ClearableField.UNKNOWN)
                    .vendorConsent(" ")
                    .partnersConsent(" "));

            assertThat(pointers(verdict))
                    .containsExactlyInAnyOrder(
                            "/clear/0",
                            "/name",
                            "/customer",
                            "/closeDate",
                            "/value",
                            "/currency",
                            "/locationId",
                            "/team/0/name",
                            "/team/0/phone",
                            "/team/0/email",
                            "/team",
                            "/solutions/1/id",
                            "/vendorConsent",
                            "/partnersConsent",
                            "/stage",
                            "/lostReason");
        }

        @Test
        @DisplayName("D-13 an assessment belongs to its deal's location, and is not won before its stages are marked")
        void keepsTheStagesOfAnAssessment() {
            OpportunityBuilder assessment = complete()
                    .solutions("COST_OPTIMIZATION")
                    .contact(new PersonDraft("Wendy", "+14255550111", "wendy@woodgrove.example"));

            assertThat(Contoso.dealOf(assessment)
                            .content()
                            .assessment()
                            .orElseThrow()
                            .locationId())
                    .isEqualTo("1000001");
            assertThat(pointers(Contoso.create(assessment.won(null)))).containsExactly("/outcome");
            assertThat(Contoso.dealOf(assessment.stage("Letter", null).won(null))
                            .status())
                    .isEqualTo(DealStatus.WON);
        }

        @Test
        @DisplayName("X-02 the stage of a refused assessment is judged by the assessment's own stages")
        void judgesTheStageOfARefusedAssessmentByItsOwnScale() {
            assertThat(pointers(
                            Contoso.create(bare().solutions("COST_OPTIMIZATION").stage("Letter", null))))
                    .doesNotContain("/stage");
            assertThat(pointers(Contoso.create(bare().solutions("SOL-1001-CON").stage("Letter", null))))
                    .contains("/stage");
        }
    }

    @Nested
    class TheStage {

        @ParameterizedTest
        @CsvSource({
            "Qualified,, QUALIFIED",
            "discovery,, QUALIFIED",
            "negotiating,, NEGOTIATING",
            "Something own, 45, DEVELOPED",
            ", 16, QUALIFIED",
            ", 99, NEGOTIATING",
            "Proposed, 20, PROPOSED"
        })
        @DisplayName("D-15 own names and percentages are mapped")
        void isMapped(String name, Integer percent, String stage) {
            assertThat(Contoso.dealOf(complete().stage(name, percent))
                            .progress()
                            .stage())
                    .isEqualTo(stage);
        }

        @ParameterizedTest
        @CsvSource({
            "Dreaming,, , /stage",
            "Won,, , /stage",
            "Won,, LOST, /stage",
            ", 100, , /stagePercent",
            ", 100, OPEN, /stagePercent",
            ", 100, LOST, /stagePercent",
            ", 0, , /stagePercent",
            ", 0, WON, /stagePercent",
            ", 101, WON, /stagePercent",
            ", -1, LOST, /stagePercent"
        })
        @DisplayName("D-15 an unmapped stage is refused; won and lost follow only from the outcome")
        void isRefused(String name, Integer percent, OpportunityOutcome outcome, String pointer) {
            OpportunityBuilder opportunity = complete().stage(name, percent);

            Verdict verdict = Contoso.create(
                    outcome == OpportunityOutcome.LOST
                            ? opportunity.lost("BUDGET", null, null)
                            : opportunity.outcome(outcome));

            assertThat(faults(verdict)).extracting(Fault::pointer, Fault::rule).containsExactly(tuple(pointer, "D-15"));
        }

        @Test
        @DisplayName("D-15 a refusal lists the stages that are known")
        void isRefusedWithTheKnownOnes() {
            assertThat(faults(Contoso.create(complete().stage("Dreaming", null))))
                    .extracting(Fault::fix)
                    .containsExactly(
                            "Use one of: CREATED, ACCEPTED, QUALIFIED, DEVELOPED, PROPOSED, NEGOTIATING, WON, Discovery.");
        }

        @Test
        @DisplayName("D-15 100 % with the outcome won and 0 % with lost say the same twice")
        void mayRepeatTheOutcome() {
            assertThat(Contoso.dealOf(complete().stage("Closed Won", 100).won(null))
                            .status())
                    .isEqualTo(DealStatus.WON);
            assertThat(Contoso.dealOf(complete().stage("Won", null).won(null)).status())
                    .isEqualTo(DealStatus.WON);
            Deal lost = Contoso.dealOf(complete().stage(null, 0).lost("BUDGET", null, null));
            assertThat(lost.status()).isEqualTo(DealStatus.LOST);
            assertThat(lost.progress().stage()).isEqualTo("CREATED");
        }
    }

    @Nested
    class WithADeal {

        private final Deal deal =
                Contoso.dealOf(complete().notes("Call on Monday").campaign("spring"));

        @Test
        @DisplayName("X-01 what is null stays, edits, stage and outcome are one write")
        void takesOverWhatIsTold() {
            Verdict.Apply changed = applied(Contoso.change(
                    deal,
                    bare().name("Cloud move II")
                            .value("130000", null)
                            .stage(null, 60)
                            .lost("OTHER", "Bought", CLOSED)));

            assertThat(changed.events())
                    .containsExactly(
                            new DealEvent.Edited(List.of("/name", "/value")),
                            new DealEvent.StageMarked("PROPOSED", 60),
                            new DealEvent.Lost(Contoso.DEAL, "OTHER"));
            assertThat(changed.deal().content().value()).isEqualTo(new Money(new BigDecimal("130000"), "USD"));
            assertThat(changed.deal().content().notes()).isEqualTo("Call on Monday");
            assertThat(changed.deal().content().team()).isEqualTo(deal.content().team());
            assertThat(changed.deal().progress().closing().notes()).isEqualTo("Bought");
        }

        @Test
        @DisplayName("X-01 the value of a won opportunity is its closing value and no edit")
        void takesTheValueOfAWonOneAsClosingValue() {
            Verdict.Apply won =
                    applied(Contoso.change(deal, bare().value("99", null).won(null)));

            assertThat(won.events()).containsExactly(new DealEvent.Won(Contoso.DEAL));
            assertThat(won.deal().content().value()).isEqualTo(deal.content().value());
            assertThat(won.deal().progress().closing().value()).isEqualTo(new Money(new BigDecimal("99"), "USD"));
        }

        @Test
        @DisplayName("X-02 the same once more is unchanged, however it is written")
        void leavesWhatIsTheSame() {
            assertThat(Contoso.change(deal, complete().notes("Call on Monday"))).isEqualTo(new Verdict.Leave());
            assertThat(Contoso.change(deal, bare().value("125000.00", "USD").stage("created", null)))
                    .isEqualTo(new Verdict.Leave());
            assertThat(Contoso.change(
                            deal,
                            bare().team(new PersonDraft("Sam Seattle", "+1 (425) 555-0100", "sam@contoso.example"))))
                    .isEqualTo(new Verdict.Leave());
            assertThat(Contoso.change(
                            deal,
                            bare().outcome(OpportunityOutcome.OPEN).historic().visible(false)))
                    .isEqualTo(new Verdict.Leave());
        }

        @Test
        @DisplayName("X-01 fields named in clear are cleared")
        void clearsWhatIsNamed() {
            Verdict.Apply cleared =
                    applied(Contoso.change(deal, bare().clear(ClearableField.NOTES, ClearableField.CAMPAIGN_ID)));

            assertThat(cleared.deal().content().notes()).isNull();
            assertThat(cleared.deal().content().campaignId()).isNull();
        }

        @Test
        @DisplayName("X-01 a field both set and cleared is a fault")
        void refusesAFieldBothSetAndCleared() {
            Verdict verdict = Contoso.change(deal, bare().notes("Hello").clear(ClearableField.NOTES));

            assertThat(faults(verdict))
                    .extracting(Fault::pointer, Fault::code)
                    .containsExactly(tuple("/clear/0", FaultCode.INVALID_VALUE));
        }

        @Test
        @DisplayName("D-11 location and customer never change, and every other reason is named with it")
        void refusesWhatNeverChanges() {
            Verdict verdict = Contoso.change(
                    deal,
                    bare().location("1000002")
                            .customer(new CustomerDraft("Other", "CZ", new Address("1", null, null, null, null), "12"))
                            .name(" ")
                            .stage("Dreaming", null)
                            .lost("OTHER", null, null));

            assertThat(pointers(verdict))
                    .containsExactlyInAnyOrder(
                            "/locationId",
                            "/customer/name",
                            "/customer/country",
                            "/customer/address",
                            "/customer/dunsNumber",
                            "/name",
                            "/stage",
                            "/lostNotes");
        }

        @Test
        @DisplayName("D-16 visibility is granted later, and never taken back")
        void grantsVisibilityOnce() {
            Verdict.Apply granted = applied(Contoso.change(deal, bare().visible(true)));

            assertThat(granted.deal().classification().type()).isEqualTo(DealType.PARTNER_LED);
            assertThat(Contoso.change(granted.deal(), bare().visible(true))).isEqualTo(new Verdict.Leave());
            assertThat(pointers(Contoso.change(granted.deal(), bare().visible(false))))
                    .containsExactly("/visibleToVendor");
        }

        @Test
        @DisplayName("I-01 help for a deal that exists is asked by an invitation; asked once, it is no change")
        void sendsHelpToTheInvitations() {
            HelpDraft help = new HelpDraft("QUOTES_LICENSING", null);
            Deal asked = Contoso.dealOf(complete()
                    .help(help)
                    .contact(new PersonDraft("Wendy", "+14255550111", "wendy@woodgrove.example"))
                    .vendorConsent("I agree"));

            assertThat(faults(Contoso.change(deal, bare().help(help))))
                    .extracting(Fault::pointer, Fault::code)
                    .containsExactly(tuple("/help", FaultCode.ACTION_NOT_PERMITTED));
            assertThat(Contoso.change(asked, bare().help(help))).isEqualTo(new Verdict.Leave());
        }

        @Test
        @DisplayName("X-01 details of an end go with that end only")
        void refusesDetailsOfAnEndItHasNotComeTo() {
            Verdict verdict = Contoso.change(
                    deal,
                    bare().lost("BUDGET", "why", CLOSED)
                            .outcome(OpportunityOutcome.OPEN)
                            .contractDate(LocalDate.parse("2017-02-28")));

            assertThat(pointers(verdict))
                    .containsExactlyInAnyOrder("/lostReason", "/lostNotes", "/contractDate", "/closedAt");
        }

        @Test
        void refusesAnOutcomeThatItDoesNotKnow() {
            assertThat(pointers(Contoso.change(deal, bare().outcome(OpportunityOutcome.UNKNOWN))))
                    .containsExactly("/outcome");
        }

        @Test
        @DisplayName("X-01 when the source opened it is taken over")
        void takesOverWhenItWasOpened() {
            Verdict.Apply dated = applied(Contoso.change(deal, bare().opened(OPENED)));

            assertThat(dated.deal().source().openedAt()).isEqualTo(OPENED);
            assertThat(Contoso.change(dated.deal(), bare().opened(OPENED))).isEqualTo(new Verdict.Leave());
        }

        @Test
        @DisplayName("X-01 the last change says whether it is history")
        void theLastChangeSaysWhetherItIsHistory() {
            Deal history = applied(Contoso.change(deal, bare().name("Past").historic()))
                    .deal();
            Deal present =
                    applied(Contoso.change(history, bare().name("Present"))).deal();

            assertThat(history.source().historic()).isTrue();
            assertThat(present.source().historic()).isFalse();
        }

        @Test
        @DisplayName("D-06 what the CRM does not know of a solution stays")
        void keepsWhatTheCrmDoesNotKnowOfASolution() {
            Verdict.Apply more = applied(Contoso.change(deal, bare().solutions("SOL-1002-CON", "SOL-1001-CON")));

            assertThat(more.deal().content().solutions())
                    .hasSize(2)
                    .contains(deal.content().solutions().getFirst());
        }
    }

    @Nested
    class AfterItEnded {

        private final OpportunityBuilder story = complete()
                .stage("Proposed", null)
                .won(CLOSED)
                .contractDate(LocalDate.parse("2017-02-28"))
                .opened(OPENED)
                .historic();
        private final Deal won = Contoso.dealOf(story);

        @Test
        @DisplayName("X-02 unchanged is decided before D-07")
        void theSameOnceMoreIsUnchanged() {
            assertThat(Contoso.change(won, story)).isEqualTo(new Verdict.Leave());
            assertThat(Contoso.change(won, bare())).isEqualTo(new Verdict.Leave());
            assertThat(Contoso.change(won, bare().stage("Won", 100).value("125000", "USD")))
                    .isEqualTo(new Verdict.Leave());
            Deal lost = Contoso.dealOf(complete().lost("OTHER", "Bought", CLOSED));
            assertThat(Contoso.change(
                            lost, complete().lost("OTHER", "Bought", CLOSED).stage(null, 0)))
                    .isEqualTo(new Verdict.Leave());
        }

        @Test
        @DisplayName("X-02 D-13 a won assessment told once more is unchanged")
        void aWonAssessmentIsUnchangedToo() {
            OpportunityBuilder assessment = complete()
                    .solutions("COST_OPTIMIZATION")
                    .contact(new PersonDraft("Wendy", "+14255550111", "wendy@woodgrove.example"))
                    .stage("Letter", null)
                    .won(null);

            assertThat(Contoso.change(Contoso.dealOf(assessment), assessment)).isEqualTo(new Verdict.Leave());
        }

        @Test
        @DisplayName("D-07 every difference is refused with the state it is in")
        void everyDifferenceIsRefused() {
            List<OpportunityBuilder> differences = List.of(
                    bare().name("Other"),
                    bare().name(" "),
                    bare().value("1", "USD"),
                    bare().value(null, "EUR"),
                    bare().stage("Negotiating", null),
                    bare().stage("Dreaming", null),
                    bare().outcome(OpportunityOutcome.OPEN),
                    bare().lost("BUDGET", null, null),
                    bare().won(OPENED),
                    bare().contractDate(LocalDate.parse("2017-01-01")),
                    bare().opened(CLOSED),
                    bare().visible(true),
                    bare().location("1000002"),
                    bare().clear(ClearableField.NOTES).campaign("spring"),
                    bare().help(new HelpDraft("QUOTES_LICENSING", null)));

            assertThat(differences)
                    .allSatisfy(difference -> assertThat(faults(Contoso.change(won, difference)))
                            .extracting(Fault::pointer, Fault::code, Fault::rule)
                            .contains(tuple("", FaultCode.INVALID_RESOURCE_STATE, "D-07")));
        }

        @Test
        @DisplayName("X-02 what an opportunity must never say is refused after the end too")
        void formFaultsAreNamedToo() {
            assertThat(pointers(Contoso.change(won, bare().clear(ClearableField.UNKNOWN))))
                    .containsExactly("/clear/0");
        }
    }
}
