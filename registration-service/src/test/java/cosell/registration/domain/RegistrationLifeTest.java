package cosell.registration.domain;

import static cosell.registration.Samples.NOW;
import static cosell.registration.Samples.REGISTRATION;
import static cosell.registration.Samples.amount;
import static cosell.registration.Samples.form;
import static org.assertj.core.api.Assertions.assertThat;

import cosell.platform.domain.Decision;
import cosell.platform.domain.Decision.Changed;
import cosell.platform.domain.Decision.Refused;
import cosell.platform.domain.Fault;
import cosell.platform.domain.FaultCode;
import cosell.registration.Samples;
import cosell.registration.domain.FieldRefusal.Missing;
import cosell.registration.domain.RegistrationRefusal.LiveRegistrationExists;
import cosell.registration.domain.RegistrationRefusal.NotEligible;
import cosell.registration.domain.RegistrationRefusal.WrongState;
import cosell.registration.domain.eligibility.DealStatus;
import cosell.registration.domain.eligibility.DealType;
import cosell.registration.domain.eligibility.Flag;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Stream;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class RegistrationLifeTest {

    private static final Instant LATER = NOW.plusSeconds(3600);
    private static final UUID OTHER = UUID.fromString("00000000-0000-4000-8000-0000000000aa");
    private static final Fault MENDABLE =
            Fault.of("/documents/0", FaultCode.INVALID_VALUE, "The file can't be opened.", "Send another one.", null);

    private final PartnerCommands partner = new PartnerCommands(Samples.PROGRAMMES);

    @Nested
    class WhenDrafted {

        @Test
        @DisplayName("G-04 a draft may be incomplete")
        void mayBeIncomplete() {
            var decision = partner.draft(REGISTRATION, Samples.emptyForm(), Samples.eligible(), Optional.empty(), NOW);

            assertThat(decision)
                    .isEqualTo(Decision.changed(draft(Samples.emptyForm()), List.of(new RegistrationEvent.Drafted())));
        }

        @Test
        @DisplayName("G-01 a deal that may not be registered gets no draft, and every reason why")
        void needsAnEligibleDeal() {
            var lost = Samples.eligibility(Samples.deal(
                    DealType.PARTNER_TO_PARTNER,
                    DealStatus.LOST,
                    List.of(),
                    Samples.won(Samples.CREATED, Samples.WON)));

            var decision = partner.draft(REGISTRATION, form(), lost, Optional.empty(), NOW);

            assertThat(decision)
                    .isEqualTo(new Refused<>(lost.unmet().map(NotEligible::new).toList()));
            assertThat(lost.unmet()).hasSize(3);
        }

        @Test
        @DisplayName("G-02 a deal that was won early gets a draft that says so")
        void isFlaggedWhenTheDealWasWonEarly() {
            var early = Samples.eligibility(Samples.deal(
                    DealType.CO_SELL,
                    DealStatus.WON,
                    List.of(Samples.SOLUTION),
                    Samples.won(Samples.CREATED, Samples.CREATED.plusSeconds(1))));

            var decision = partner.draft(REGISTRATION, form(), early, Optional.empty(), NOW);

            assertThat(stateOf(decision).flags()).isEqualTo(List.of(Flag.EARLY_WON));
        }

        @Test
        @DisplayName("G-04 another live registration of the deal and solution keeps it out")
        void isKeptOutByAnotherLiveOne() {
            var decision = partner.draft(REGISTRATION, form(), Samples.eligible(), Optional.of(OTHER), NOW);

            assertThat(decision).isEqualTo(new Refused<>(List.of(new LiveRegistrationExists(Samples.SOLUTION))));
        }

        @Test
        void isNotChangedByAnEditThatChangesNothing() {
            var decision = partner.edit(draft(form()), form(), Optional.of(REGISTRATION), LATER);

            assertThat(decision).isEqualTo(Decision.unchanged(draft(form())));
        }

        @Test
        @DisplayName("G-04 an edit can't take a solution that another live registration holds")
        void canNotBeEditedToATakenSolution() {
            var decision = partner.edit(draft(Samples.emptyForm()), form(), Optional.of(OTHER), LATER);

            assertThat(decision).isEqualTo(new Refused<>(List.of(new LiveRegistrationExists(Samples.SOLUTION))));
        }

        @Test
        void refusesWhatIsTooMuch() {
            Form huge = new Form("p".repeat(256), null, Samples.contract(), Map.of("a.b", "c"), null, List.of());

            var decision = partner.draft(REGISTRATION, huge, Samples.eligible(), Optional.empty(), NOW);

            assertThat(decision)
                    .isEqualTo(new Refused<>(List.of(
                            new FieldRefusal.TooLong("/programme", 255),
                            new ProgrammeRefusal.UnknownQuestion("a.b", List.of()))));
        }
    }

    @Nested
    class WhenSubmitted {

        @Test
        @DisplayName("G-05 it waits for a reviewer once the automatic checks passed")
        void waitsForAReviewer() {
            var decision = partner.submit(draft(form()), Samples.eligible(), LATER);

            assertThat(decision)
                    .isEqualTo(Decision.changed(
                            in(new Standing.Validating(LATER), LATER),
                            List.of(
                                    new RegistrationEvent.Submitted(LATER),
                                    new RegistrationEvent.ValidationStarted(LATER))));
        }

        @Test
        @DisplayName("G-05 it comes back to the partner with every automatic check that failed")
        void comesBackWithEveryFailedCheck() {
            Contract good = Samples.contract();
            Contract odd = new Contract(
                    good.kind(),
                    good.signedOn(),
                    good.startsOn(),
                    good.endsOn(),
                    false,
                    amount("1", "USD"),
                    amount("2", "USD"),
                    true,
                    true);

            var decision = partner.submit(draft(form(odd)), Samples.eligible(), LATER);

            Registration after = stateOf(decision);
            Standing.ActionRequired standing = (Standing.ActionRequired) after.standing();
            assertThat(standing.faults()).extracting(Fault::pointer).containsExactly("/contract/solutionValue");
            assertThat(((Changed<Registration, RegistrationEvent, RegistrationRefusal>) decision).events())
                    .isEqualTo(List.of(
                            new RegistrationEvent.Submitted(LATER),
                            new RegistrationEvent.ValidationStarted(LATER),
                            new RegistrationEvent.ActionRequested(LATER, standing.faults(), null)));
        }

        @Test
        @DisplayName("G-03 an incomplete form is refused and stays a draft")
        void isRefusedWhenIncomplete() {
            var decision = partner.submit(draft(Samples.emptyForm()), Samples.eligible(), LATER);

            assertThat(decision).isInstanceOf(Refused.class);
        }
    }

    @Nested
    class WhenReviewed {

        private final Registration waiting = in(new Standing.Validating(NOW), NOW);

        @Test
        @DisplayName("G-05 approved is closed in the same write, because validation is complete then")
        void isClosedTogetherWithItsApproval() {
            var decision = ReviewCommands.approve(waiting, "reviewer-1", LATER);

            assertThat(decision)
                    .isEqualTo(Decision.changed(
                            in(new Standing.Closed(NOW, LATER, "reviewer-1", LATER), LATER),
                            List.of(
                                    new RegistrationEvent.Approved(NOW, LATER, "reviewer-1"),
                                    new RegistrationEvent.Closed(NOW, LATER, "reviewer-1", LATER))));
        }

        @Test
        @DisplayName("G-05 rejected needs a reason")
        void isRejectedWithAReason() {
            assertThat(ReviewCommands.reject(waiting, " \n", "reviewer-1", LATER))
                    .isEqualTo(new Refused<>(List.of(new Missing("/reason", "why it is rejected"))));
            assertThat(stateOf(ReviewCommands.reject(waiting, " Won too early. ", "reviewer-1", LATER))
                            .standing())
                    .isEqualTo(new Standing.Rejected(NOW, LATER, "reviewer-1", "Won too early."));
        }

        @Test
        @DisplayName("G-04 rejected makes room for another one")
        void isNotLiveOnceRejected() {
            Registration rejected = stateOf(ReviewCommands.reject(waiting, "No.", "reviewer-1", LATER));

            assertThat(waiting.isLive()).isTrue();
            assertThat(rejected.isLive()).isFalse();
        }

        @Test
        @DisplayName("G-05 sent back it can be edited and submitted again, as often as it takes")
        void canBeSentBackEditedAndSubmittedAgain() {
            Registration back = stateOf(ReviewCommands.requestAction(waiting, List.of(MENDABLE), "reviewer-1", LATER));
            Registration edited = stateOf(partner.edit(back, withoutAnswers(), Optional.empty(), LATER));

            assertThat(back.standing()).isEqualTo(new Standing.ActionRequired(NOW, List.of(MENDABLE), "reviewer-1"));
            assertThat(edited.standing()).isEqualTo(back.standing());
            assertThat(stateOf(partner.submit(back, Samples.eligible(), LATER)).standing())
                    .isEqualTo(new Standing.Validating(LATER));
        }

        @Test
        void isNotSentBackWithoutSayingWhatIsWrong() {
            Fault silent = Fault.of("", FaultCode.INVALID_VALUE, " ", "", null);

            assertThat(ReviewCommands.requestAction(waiting, List.of(), "reviewer-1", LATER))
                    .isEqualTo(new Refused<>(List.of(new Missing("/faults", "what the partner has to mend"))));
            assertThat(ReviewCommands.requestAction(waiting, List.of(silent), "reviewer-1", LATER))
                    .isEqualTo(new Refused<>(List.of(new Missing("/faults/0/message", "what is wrong"))));
        }
    }

    /** The commands that each state allows; every other pair is refused with the state it is in. */
    private static final Map<Status, Set<String>> ALLOWED = Map.of(
            Status.DRAFT, Set.of("edit", "submit"),
            Status.VALIDATING, Set.of("request-action", "approve", "reject"),
            Status.ACTION_REQUIRED, Set.of("edit", "submit"),
            Status.REJECTED, Set.of(),
            Status.CLOSED, Set.of());

    record Pair(Registration registration, String command) {}

    static Stream<Pair> everyStateAndEveryCommand() {
        return Stream.of(
                        new Standing.Draft(),
                        new Standing.Validating(NOW),
                        new Standing.ActionRequired(NOW, List.of(MENDABLE), null),
                        new Standing.Rejected(NOW, NOW, "reviewer-1", "No."),
                        new Standing.Closed(NOW, NOW, "reviewer-1", NOW))
                .flatMap(standing -> Stream.of("edit", "submit", "request-action", "approve", "reject")
                        .map(command -> new Pair(in(standing, NOW), command)));
    }

    @ParameterizedTest
    @MethodSource("everyStateAndEveryCommand")
    @DisplayName("G-05 each state allows exactly its commands; the others are refused with the state")
    void eachStateAllowsExactlyItsCommands(Pair pair) {
        Status status = pair.registration().standing().status();

        var decision = commands().get(pair.command()).apply(pair.registration());

        if (ALLOWED.get(status).contains(pair.command())) {
            assertThat(decision).isInstanceOf(Changed.class);
        } else {
            assertThat(((Refused<Registration, RegistrationEvent, RegistrationRefusal>) decision).reasons())
                    .singleElement()
                    .isInstanceOfSatisfying(
                            WrongState.class,
                            refusal -> assertThat(refusal.status()).isEqualTo(status));
        }
    }

    private Map<String, Function<Registration, Decision<Registration, RegistrationEvent, RegistrationRefusal>>>
            commands() {
        return Map.of(
                "edit", registration -> partner.edit(registration, withoutAnswers(), Optional.empty(), LATER),
                "submit", registration -> partner.submit(registration, Samples.eligible(), LATER),
                "request-action",
                        registration ->
                                ReviewCommands.requestAction(registration, List.of(MENDABLE), "reviewer-1", LATER),
                "approve", registration -> ReviewCommands.approve(registration, "reviewer-1", LATER),
                "reject", registration -> ReviewCommands.reject(registration, "No.", "reviewer-1", LATER));
    }

    private static Form withoutAnswers() {
        Form good = form();
        return new Form(
                good.programme(), good.solutionId(), good.contract(), Map.of(), good.contact(), good.documents());
    }

    private static Registration draft(Form form) {
        return new Registration(
                REGISTRATION, RegisteredDeal.of(Samples.wonDeal()), form, new Standing.Draft(), List.of(), NOW, NOW);
    }

    private static Registration in(Standing standing, Instant updatedAt) {
        Registration draft = draft(form());
        return new Registration(
                draft.id(), draft.deal(), draft.form(), standing, draft.flags(), draft.createdAt(), updatedAt);
    }

    private static Registration stateOf(Decision<Registration, RegistrationEvent, RegistrationRefusal> decision) {
        return ((Changed<Registration, RegistrationEvent, RegistrationRefusal>) decision).newState();
    }
}
