package cosell.deals.deal.domain;

import static cosell.deals.deal.domain.Samples.CUSTOMER_CONTACT;
import static cosell.deals.deal.domain.Samples.DEAL;
import static cosell.deals.deal.domain.Samples.INVITATION;
import static cosell.deals.deal.domain.Samples.VENDOR;
import static cosell.deals.deal.domain.Samples.after;
import static cosell.deals.deal.domain.Samples.assessment;
import static cosell.deals.deal.domain.Samples.assessmentDeal;
import static cosell.deals.deal.domain.Samples.circumstances;
import static cosell.deals.deal.domain.Samples.content;
import static cosell.deals.deal.domain.Samples.contentForVendor;
import static cosell.deals.deal.domain.Samples.created;
import static cosell.deals.deal.domain.Samples.events;
import static cosell.deals.deal.domain.Samples.faults;
import static cosell.deals.deal.domain.Samples.formWithHelp;
import static cosell.deals.deal.domain.Samples.news;
import static cosell.deals.deal.domain.Samples.privateDeal;
import static cosell.deals.deal.domain.Samples.refusals;
import static cosell.deals.deal.domain.Samples.with;
import static cosell.deals.deal.domain.Samples.withCustomer;
import static cosell.deals.deal.domain.Samples.withName;
import static cosell.deals.deal.domain.Samples.withSolutions;
import static cosell.deals.deal.domain.Samples.withTeam;
import static org.assertj.core.api.Assertions.assertThat;

import cosell.deals.deal.domain.DealCommand.Edit;
import cosell.deals.deal.domain.DealCommand.GrantVisibility;
import cosell.deals.deal.domain.DealCommand.Join;
import cosell.deals.deal.domain.DealCommand.MarkLost;
import cosell.deals.deal.domain.DealCommand.MarkStage;
import cosell.deals.deal.domain.DealCommand.MarkWon;
import cosell.deals.deal.domain.DealCommand.NoteInvitation;
import cosell.deals.deal.domain.DealCommand.OwnerCommand;
import cosell.deals.deal.domain.StageRefusal.OutOfOrder;
import cosell.deals.deal.domain.StageRefusal.StagesMissing;
import cosell.deals.deal.domain.StageRefusal.UnknownStage;
import cosell.deals.deal.domain.StateRefusal.AwaitsAnswer;
import cosell.deals.deal.domain.StateRefusal.Ended;
import cosell.platform.domain.Decision;
import cosell.platform.domain.Decision.Unchanged;
import cosell.platform.domain.FaultCode;
import cosell.platform.domain.Money;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

class OwnerCommandsTest {

    static Stream<OwnerCommand> commands() {
        return Stream.of(
                new Edit(withName(content(), "Other"), List.of()),
                new MarkStage("Qualified", null),
                new MarkWon(null, null, null),
                new MarkLost("BUDGET", null, null, null),
                new GrantVisibility());
    }

    static Stream<Arguments> everyTerminalStatusAndCommand() {
        return Arrays.stream(DealStatus.values())
                .filter(DealStatus::terminal)
                .flatMap(status -> commands().map(command -> Arguments.of(status, command)));
    }

    @ParameterizedTest
    @DisplayName("D-07 a terminal deal refuses every command, with the state it is in")
    @MethodSource("everyTerminalStatusAndCommand")
    void aTerminalDealRefusesEveryCommand(DealStatus status, OwnerCommand command) {
        var refusals = refusals(Samples.in(status).decide(command, circumstances()));

        assertThat(refusals).containsExactly(new Ended(status));
        assertThat(refusals.getFirst().fault().code()).isEqualTo(FaultCode.INVALID_RESOURCE_STATE);
        assertThat(refusals.getFirst().fault().message()).contains(status.name());
    }

    @ParameterizedTest
    @DisplayName("D-09 a received deal only awaits its answer")
    @MethodSource("commands")
    void aReceivedDealAwaitsItsAnswer(OwnerCommand command) {
        assertThat(refusals(Samples.received().decide(command, circumstances())))
                .startsWith(new AwaitsAnswer(INVITATION, Samples.DEADLINE));
    }

    @Nested
    class Edits {

        @Test
        @DisplayName("D-11 an edit tells which fields changed")
        void tellsWhichFieldsChanged() {
            var decision = edit(privateDeal(), withName(content(), " Bigger move "));

            assertThat(events(decision)).containsExactly(new DealEvent.Edited(List.of("/name")));
            assertThat(after(decision).content().name()).isEqualTo("Bigger move");
        }

        @Test
        void anEditThatChangesNothingIsNone() {
            Deal deal = privateDeal();

            assertThat(edit(deal, ContentDraft.of(deal.content()))).isEqualTo(new Unchanged<>(deal));
        }

        @Test
        @DisplayName("D-11 the team never goes below one full member, the solutions never below one")
        void theMinimumStays() {
            assertThat(faults(edit(privateDeal(), withTeam(content(), List.of()))))
                    .containsExactly("D-03 /team");
            assertThat(faults(edit(privateDeal(), withSolutions(content())))).containsExactly("D-03 /solutions");
        }

        @Test
        @DisplayName("D-11 location, engagement and direction never change")
        void someFieldsNeverChange() {
            var edit = new Edit(content(), List.of("/direction", "/engagementId", "/locationId"));

            assertThat(faults(privateDeal().decide(edit, circumstances())))
                    .containsExactly("D-11 /direction", "D-11 /engagementId", "D-11 /locationId");
        }

        @Test
        @DisplayName("D-11 of the customer only the D-U-N-S number may be added, once")
        void onlyTheDunsNumberIsAddedOnce() {
            var moved = new CustomerDraft("Wood", "CA", new Address("1", null, null, null, null), "123");
            Deal numbered = after(edit(privateDeal(), numbered("123456789")));

            assertThat(faults(edit(privateDeal(), withCustomer(content(), moved))))
                    .containsExactly(
                            "D-11 /customer/name",
                            "D-11 /customer/country",
                            "D-11 /customer/address",
                            "D-03 /customer/dunsNumber");
            assertThat(numbered.content().customer().dunsNumber()).isEqualTo("123456789");
            assertThat(faults(edit(numbered, numbered("987654321")))).containsExactly("D-11 /customer/dunsNumber");
            assertThat(faults(edit(numbered, content()))).containsExactly("D-11 /customer/dunsNumber");
        }

        @Test
        @DisplayName("D-06 an assessment can't be added later")
        void anAssessmentIsNotAddedLater() {
            assertThat(faults(edit(privateDeal(), withSolutions(content(), assessment("1000001")))))
                    .contains("D-06 /solutions");
        }

        @Test
        @DisplayName("D-13 an assessment's solution and contact stay")
        void anAssessmentStays() {
            Deal deal = assessmentDeal();
            ContentDraft now = ContentDraft.of(deal.content());

            assertThat(faults(edit(deal, withSolutions(now, SolutionDraft.of("SOL-FAB")))))
                    .containsExactly("D-06 /solutions");
            assertThat(faults(edit(deal, with(now, null, List.of())))).containsExactly("D-13 /customerContact");
        }

        @Test
        @DisplayName("D-04 contact and consent stay while the vendor's invitation is asked for, pending or accepted")
        void theVendorKeepsContactAndConsent() {
            Deal asked = created(formWithHelp(contentForVendor()));
            UUID invitation = asked.sharing().requested().getFirst().invitationId();

            assertThat(faults(edit(asked, content()))).containsExactly("D-04 /customerContact", "D-04 /consents");
            for (InvitationState state : InvitationState.values()) {
                Deal noted = after(asked.decide(
                        new NoteInvitation(new DealInvitation(invitation, VENDOR, true, state, null, null, false)),
                        circumstances()));
                assertThat(edit(noted, content()) instanceof Decision.Refused)
                        .as(state.name())
                        .isEqualTo(state.live());
            }
        }

        @Test
        @DisplayName("D-04 a consent keeps who and when; withdrawing it is a fact of its own")
        void aConsentIsKeptOrWithdrawn() {
            ContentDraft consented = with(
                    content(),
                    CUSTOMER_CONTACT,
                    List.of(new ConsentDraft(Audience.PARTNERS, "You may tell partners.")));
            Deal deal = after(edit(privateDeal(), consented));
            Deal later = after(deal.decide(
                    new Edit(withName(consented, "Renamed"), List.of()),
                    circumstances(Instant.parse("2026-04-01T00:00:00Z"))));

            assertThat(later.content().consents()).isEqualTo(deal.content().consents());
            assertThat(events(edit(deal, with(consented, CUSTOMER_CONTACT, List.of()))))
                    .containsExactly(
                            new DealEvent.Edited(List.of("/consents")),
                            new DealEvent.ConsentWithdrawn(Audience.PARTNERS));
        }

        private static ContentDraft numbered(String duns) {
            return withCustomer(content(), new CustomerDraft("Woodgrove", "US", null, duns));
        }

        private static Decision<Deal, DealEvent, DealRefusal> edit(Deal deal, ContentDraft wished) {
            return deal.decide(new Edit(wished, List.of()), circumstances());
        }
    }

    @Nested
    class StageMarks {

        @Test
        @DisplayName("D-12 stages are marked forward and back, each mark is kept")
        void stagesGoForwardAndBack() {
            Deal proposed = after(mark(privateDeal(), "proposed", null));
            Deal back = after(mark(proposed, "Qualified", null));

            assertThat(back.progress().marks())
                    .extracting(StageMark::stage)
                    .containsExactly("CREATED", "PROPOSED", "QUALIFIED");
            assertThat(back.progress().stagePercent()).isEqualTo(20);
            assertThat(mark(back, "QUALIFIED", null)).isEqualTo(new Unchanged<>(back));
        }

        @ParameterizedTest
        @DisplayName("D-15 a percentage is mapped by its band")
        @CsvSource({
            "16,QUALIFIED",
            "30,QUALIFIED",
            "31,DEVELOPED",
            "50,DEVELOPED",
            "51,PROPOSED",
            "70,PROPOSED",
            "71,NEGOTIATING",
            "99,NEGOTIATING"
        })
        void aPercentageIsMappedByItsBand(int percent, String stage) {
            assertThat(events(mark(privateDeal(), null, percent)))
                    .singleElement()
                    .isInstanceOfSatisfying(
                            DealEvent.StageMarked.class,
                            marked -> assertThat(marked.stage()).isEqualTo(stage));
        }

        @ParameterizedTest
        @DisplayName("D-15 the lowest band is where the deal starts")
        @ValueSource(ints = {1, 15})
        void theLowestBandIsTheStart(int percent) {
            assertThat(mark(privateDeal(), null, percent)).isInstanceOf(Unchanged.class);
            assertThat(mark(Samples.joined(new Join(Samples.acceptance(false), false)), null, percent))
                    .isInstanceOf(Unchanged.class);
        }

        @Test
        @DisplayName("D-15 an unmapped name is refused with the known ones, or mapped by the percentage beside it")
        void anUnmappedNameIsRefusedOrMappedByItsPercentage() {
            assertThat(refusals(mark(privateDeal(), "Dreaming", null)))
                    .containsExactly(new UnknownStage(List.of(
                            "CREATED",
                            "ACCEPTED",
                            "QUALIFIED",
                            "DEVELOPED",
                            "PROPOSED",
                            "NEGOTIATING",
                            "WON",
                            "Discovery")));
            assertThat(events(mark(privateDeal(), "Dreaming", 60)))
                    .containsExactly(new DealEvent.StageMarked("PROPOSED", 60));
            assertThat(events(mark(privateDeal(), "discovery", null)))
                    .containsExactly(new DealEvent.StageMarked("QUALIFIED", 20));
        }

        @ParameterizedTest
        @DisplayName("D-15 won and lost follow only from the outcome")
        @CsvSource(
                value = {
                    "Won,null,/stage",
                    "null,100,/percent",
                    "null,0,/percent",
                    "null,101,/percent",
                    "null,-1,/percent"
                },
                nullValues = "null")
        void onlyTheOutcomeEndsADeal(String stage, Integer percent, String pointer) {
            assertThat(faults(mark(privateDeal(), stage, percent))).containsExactly("D-15 " + pointer);
        }

        @Test
        @DisplayName("D-13 an assessment's stages are marked in order, and won needs them all")
        void anAssessmentIsMarkedInOrder() {
            Deal deal = assessmentDeal();

            assertThat(refusals(mark(deal, "Data gathered", null))).containsExactly(new OutOfOrder("LETTER"));
            assertThat(refusals(won(deal))).containsExactly(new StagesMissing(List.of("LETTER", "DATA_GATHERED")));
            Deal lettered = after(mark(deal, "Customer letter of engagement", null));
            assertThat(refusals(mark(lettered, "Created", null))).containsExactly(new OutOfOrder("DATA_GATHERED"));
            assertThat(refusals(won(lettered))).containsExactly(new StagesMissing(List.of("DATA_GATHERED")));
            Deal complete = after(mark(lettered, null, 45));
            assertThat(after(won(complete)).status()).isEqualTo(DealStatus.WON);
        }

        private static Decision<Deal, DealEvent, DealRefusal> won(Deal deal) {
            return deal.decide(new MarkWon(null, null, null), circumstances());
        }

        private static Decision<Deal, DealEvent, DealRefusal> mark(Deal deal, String stage, Integer percent) {
            return deal.decide(new MarkStage(stage, percent), circumstances());
        }
    }

    @Nested
    class Outcomes {

        @Test
        @DisplayName("D-14 won takes a closing value and the contract's date")
        void wonTakesValueAndDate() {
            LocalDate signed = LocalDate.parse("2026-03-01");
            Instant source = Instant.parse("2026-02-28T00:00:00Z");
            var command = new MarkWon(new MoneyDraft(new BigDecimal("130000"), "USD"), signed, source);

            Deal won = after(privateDeal().decide(command, circumstances()));

            assertThat(won.progress().stage()).isEqualTo("WON");
            assertThat(won.progress().closing())
                    .isEqualTo(Closing.won(Samples.NOW, new Money(new BigDecimal("130000"), "USD"), signed));
            assertThat(won.source().closedAt()).isEqualTo(source);
        }

        @Test
        @DisplayName("D-14 lost needs a known reason, and notes where the reason says too little")
        void lostNeedsAReason() {
            assertThat(faults(lost(null, null, null))).containsExactly("D-14 /reason");
            assertThat(faults(lost("BOREDOM", null, null))).containsExactly("D-14 /reason");
            assertThat(faults(lost("OTHER", null, null))).containsExactly("D-14 /notes");
            assertThat(after(lost("OTHER", "Gone", null)).progress().closing())
                    .isEqualTo(Closing.because(Samples.NOW, "OTHER", "Gone", null));
        }

        @Test
        @DisplayName("D-23 only a duplicate names the other deal, and never itself")
        void onlyADuplicateNamesAnother() {
            UUID other = UUID.fromString("00000000-0000-4000-8000-00000000000f");

            assertThat(faults(lost("BUDGET", null, other))).containsExactly("D-23 /duplicateOf");
            assertThat(faults(lost("DUPLICATE", null, DEAL))).containsExactly("D-23 /duplicateOf");
            assertThat(after(lost("DUPLICATE", null, other)).status()).isEqualTo(DealStatus.LOST);
        }

        private static Decision<Deal, DealEvent, DealRefusal> lost(String reason, String notes, UUID duplicateOf) {
            return privateDeal().decide(new MarkLost(reason, notes, duplicateOf, null), circumstances());
        }
    }

    @Nested
    class Visibility {

        @Test
        @DisplayName("D-16 a private or partner-to-partner deal becomes partner-led, once")
        void becomesPartnerLed() {
            Deal led = after(grant(privateDeal()));
            Deal withPartner = after(grant(after(privateDeal()
                    .decide(new NoteInvitation(news(Samples.FABRIKAM, InvitationState.PENDING)), circumstances()))));

            assertThat(led.classification()).isEqualTo(new Classification(DealType.PARTNER_LED, false));
            assertThat(withPartner.classification()).isEqualTo(new Classification(DealType.PARTNER_LED, true));
            assertThat(grant(led)).isEqualTo(new Unchanged<>(led));
        }

        @Test
        @DisplayName("D-16 I-02 co-sell and inbound deals have nothing to grant")
        void othersHaveNothingToGrant() {
            assertThat(faults(grant(created(formWithHelp(contentForVendor()))))).containsExactly("D-16 ");
            assertThat(faults(grant(Samples.joined(new Join(Samples.acceptance(false), false)))))
                    .containsExactly("D-16 ");
        }

        @Test
        @DisplayName("I-04 an organization not enabled for co-sell grants nothing")
        void notEnabledGrantsNothing() {
            DealDraft form = new DealDraft(
                    "4000001",
                    withSolutions(content(), SolutionDraft.of("SOL-TAI")),
                    null,
                    null,
                    List.of(),
                    Source.HERE);
            Deal deal = after(Deal.create(DEAL, Samples.TAILSPIN, form, circumstances()));

            assertThat(faults(grant(deal))).containsExactly("I-04 ");
        }

        private static Decision<Deal, DealEvent, DealRefusal> grant(Deal deal) {
            return deal.decide(new GrantVisibility(), circumstances());
        }
    }
}
