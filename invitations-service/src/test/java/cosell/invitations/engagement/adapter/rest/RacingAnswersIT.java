package cosell.invitations.engagement.adapter.rest;

import static cosell.invitations.engagement.domain.Samples.ALEX;
import static cosell.invitations.engagement.domain.Samples.CONTOSO_ADMIN;
import static cosell.invitations.engagement.domain.Samples.DEADLINE;
import static cosell.invitations.engagement.domain.Samples.DECIDER;
import static cosell.invitations.engagement.domain.Samples.ECOSYSTEM;
import static cosell.invitations.engagement.domain.Samples.FABRIKAM;
import static cosell.invitations.engagement.domain.Samples.FABRIKAM_ADMIN;
import static cosell.invitations.engagement.domain.Samples.NOW;
import static cosell.invitations.engagement.domain.Samples.acceptance;
import static cosell.invitations.engagement.domain.Samples.draftFor;
import static cosell.invitations.engagement.domain.Samples.user;
import static org.assertj.core.api.Assertions.assertThat;

import cosell.invitations.engagement.StoredEngagements;
import cosell.invitations.engagement.application.DueWork;
import cosell.invitations.engagement.domain.Engagement;
import cosell.invitations.engagement.domain.EngagementCommand;
import cosell.invitations.engagement.domain.EngagementCommand.Accept;
import cosell.invitations.engagement.domain.EngagementCommand.Decline;
import cosell.invitations.engagement.domain.EngagementCommand.Invite;
import cosell.invitations.engagement.domain.EngagementCommand.Withdraw;
import cosell.invitations.engagement.domain.EngagementEvent;
import cosell.invitations.engagement.domain.EngagementRefusal;
import cosell.invitations.engagement.domain.InvitationState;
import cosell.invitations.engagement.domain.Requester;
import cosell.platform.domain.Fault;
import cosell.platform.domain.Ids;
import cosell.platform.outbox.CommandOutcome;
import cosell.platform.outbox.CommandOutcome.Accepted;
import cosell.platform.outbox.CommandOutcome.KeyReused;
import cosell.platform.outbox.CommandOutcome.NotFound;
import cosell.platform.outbox.CommandOutcome.Refused;
import cosell.platform.outbox.CommandOutcome.Stale;
import cosell.platform.outbox.Commands;
import cosell.platform.outbox.ConcurrentChangeException;
import cosell.platform.outbox.RecordedEvent;
import cosell.platform.security.OrganizationScope;
import cosell.platform.web.Problem;
import cosell.platform.web.Problems;
import cosell.store.test.FreshDatabase;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;
import reactor.core.scheduler.Schedulers;
import reactor.util.retry.Retry;

/**
 * Two instances carry out two commands on one invitation at the same moment, a thousand times each over the real store;
 * nothing is relayed meanwhile, so that what happened can be read from the documents.
 */
class RacingAnswersIT {

    private static final int TRIALS = 1_000;
    private static final int AT_ONCE = 16;
    private static final Duration LIMIT = Duration.ofMinutes(2);
    private static final Instant LAST_MOMENT = DEADLINE.minusMillis(1);
    private static final Requester COLLEAGUE = user(FABRIKAM, "referrals.berlin@fabrikam.example", "2000001");

    @RegisterExtension
    final FreshDatabase fresh = new FreshDatabase("racing_answers");

    private StoredEngagements engagements;
    private Commands<Engagement, EngagementEvent, EngagementRefusal> one;
    private Commands<Engagement, EngagementEvent, EngagementRefusal> other;

    @BeforeEach
    void openTwoInstances() {
        engagements = new StoredEngagements(fresh.database());
        one = engagements.commands();
        other = engagements.commands();
    }

    /** What a party does in time, and what becomes of the invitation if that wins. */
    enum Ending {
        ACCEPT(InvitationState.ACCEPTED),
        DECLINE(InvitationState.DECLINED),
        WITHDRAW(InvitationState.WITHDRAWN);

        private final InvitationState state;

        Ending(InvitationState state) {
            this.state = state;
        }

        EngagementCommand of(UUID invitation) {
            return switch (this) {
                case ACCEPT -> new Accept(invitation, FABRIKAM_ADMIN, acceptance());
                case DECLINE -> new Decline(invitation, FABRIKAM_ADMIN, "BUDGET", null);
                case WITHDRAW -> new Withdraw(invitation, CONTOSO_ADMIN);
            };
        }
    }

    @ParameterizedTest
    @EnumSource(Ending.class)
    @DisplayName(
            "I-05 I-06 what comes in the last millisecond races the deadline: one outcome, and 409 for who is late")
    void againstTheDeadline(Ending ending) {
        DueWork dueWork = engagements.dueWork(() -> DEADLINE);

        for (Raced raced : race(trial ->
                together(run(one, trial, ending.of(trial.invitation()), LAST_MOMENT), expiry(dueWork, trial)))) {
            String answer = raced.answers().getFirst();
            boolean inTime = answer.equals("done");

            assertThat(raced.state()).isEqualTo(inTime ? ending.state : InvitationState.EXPIRED);
            assertThat(inTime
                            || answer.startsWith("409 INCOMPATIBLE_STATE This invitation is EXPIRED since " + DEADLINE))
                    .as(answer)
                    .isTrue();
            assertThat(raced.endedAt()).containsExactly(inTime ? LAST_MOMENT : DEADLINE);
        }
    }

    @Test
    @DisplayName("I-06 what comes at the very deadline is late, whether the expiry was noted already or not")
    void atTheDeadline() {
        DueWork dueWork = engagements.dueWork(() -> DEADLINE);

        assertThat(race(trial -> together(
                        run(one, trial, Ending.ACCEPT.of(trial.invitation()), DEADLINE), expiry(dueWork, trial))))
                .allSatisfy(raced -> {
                    assertThat(raced.state()).isEqualTo(InvitationState.EXPIRED);
                    assertThat(raced.answers().getFirst())
                            .startsWith("409 INCOMPATIBLE_STATE This invitation is EXPIRED since " + DEADLINE);
                    assertThat(raced.endedAt()).containsExactly(DEADLINE);
                });
    }

    @Test
    @DisplayName("I-05 of an accept and a decline at once one wins, and the other gets 409 with the state")
    void acceptAgainstDecline() {
        race(Ending.ACCEPT, Ending.DECLINE);
    }

    @Test
    @DisplayName("I-05 I-08 of an accept and a withdrawal at once one wins, and the other gets 409 with the state")
    void acceptAgainstWithdraw() {
        race(Ending.ACCEPT, Ending.WITHDRAW);
    }

    private void race(Ending first, Ending second) {
        for (Raced raced : race(trial -> together(
                run(one, trial, first.of(trial.invitation()), NOW),
                run(other, trial, second.of(trial.invitation()), NOW)))) {
            Ending winner = raced.answers().getFirst().equals("done") ? first : second;

            assertThat(raced.state()).isEqualTo(winner.state);
            raced.isDoneOnceAndElse("409 INCOMPATIBLE_STATE This invitation is " + winner.state + " since " + NOW);
            assertThat(raced.endedAt()).containsExactly(NOW);
        }
    }

    @Test
    @DisplayName("I-05 of two people who accept at once one wins, and the other gets 409 with the state")
    void twoAccept() {
        for (Raced raced : race(trial -> together(
                run(one, trial, new Accept(trial.invitation(), FABRIKAM_ADMIN, acceptance()), NOW),
                run(other, trial, new Accept(trial.invitation(), COLLEAGUE, acceptance()), NOW.plusMillis(1))))) {
            Instant accepted = raced.answers().getFirst().equals("done") ? NOW : NOW.plusMillis(1);

            assertThat(raced.state()).isEqualTo(InvitationState.ACCEPTED);
            raced.isDoneOnceAndElse("409 INCOMPATIBLE_STATE This invitation is ACCEPTED since " + accepted);
            assertThat(raced.endedAt()).containsExactly(accepted);
        }
    }

    @Test
    @DisplayName("I-04 of two invitations of one partner at once one is sent, and the other gets 409 with the state")
    void invitedTwiceAtOnce() {
        for (Invited invited : invite("first", "second")) {
            assertThat(invited.answers()).containsOnlyOnce("done");
            assertThat(invited.answers())
                    .filteredOn(answer -> !answer.equals("done"))
                    .singleElement()
                    .asString()
                    .startsWith(
                            "409 INCOMPATIBLE_STATE fabrikam has an invitation to this engagement that is PENDING.");
            assertThat(invited.engagement().invitations()).hasSize(1);
        }
    }

    @Test
    @DisplayName("I-04 an invitation that is sent twice at once under one key is sent once, and both are told so")
    void sentTwiceUnderOneKey() {
        for (Invited invited : invite("same", "same")) {
            assertThat(invited.answers()).containsExactlyInAnyOrder("done", "done before");
            assertThat(invited.engagement().invitations()).hasSize(1);
        }
    }

    /** One trial: an engagement with one pending invitation. */
    private record Trial(UUID engagement, UUID invitation) {}

    /** What came of a race for an answer: its answers, the invitation's state, and when its endings happened. */
    private record Raced(List<String> answers, InvitationState state, List<Instant> endedAt) {
        void isDoneOnceAndElse(String start) {
            assertThat(answers).containsOnlyOnce("done");
            assertThat(answers)
                    .filteredOn(answer -> !answer.equals("done"))
                    .singleElement()
                    .asString()
                    .startsWith(start);
        }
    }

    private record Invited(List<String> answers, Engagement engagement) {}

    private List<Raced> race(Function<Trial, Mono<List<String>>> contest) {
        return trials(name -> engagements
                .open(name, NOW, FABRIKAM)
                .map(id -> new Trial(id, StoredEngagements.invitation(name, FABRIKAM)))
                .flatMap(trial -> contest.apply(trial)
                        .flatMap(answers -> Mono.zip(engagements.read(trial.engagement()), endings(trial))
                                .map(after -> new Raced(
                                        answers,
                                        after.getT1()
                                                .invitation(trial.invitation())
                                                .orElseThrow()
                                                .state(),
                                        after.getT2())))));
    }

    private Mono<List<Instant>> endings(Trial trial) {
        return engagements
                .facts(trial.engagement())
                .map(facts -> facts.stream().map(RecordedEvent::occurredAt).toList());
    }

    private List<Invited> invite(String key, String otherKey) {
        return trials(name -> engagements
                .open(name, NOW)
                .flatMap(id -> together(invite(one, id, name + key), invite(other, id, name + otherKey))
                        .flatMap(answers -> engagements.read(id).map(after -> new Invited(answers, after)))));
    }

    private static Mono<String> invite(
            Commands<Engagement, EngagementEvent, EngagementRefusal> commands, UUID engagement, String key) {
        Invite command = new Invite(Ids.derived("invited", key), CONTOSO_ADMIN, ALEX, draftFor(FABRIKAM), ECOSYSTEM);
        return run(commands, engagement, key, command, NOW);
    }

    private static Mono<String> run(
            Commands<Engagement, EngagementEvent, EngagementRefusal> commands,
            Trial trial,
            EngagementCommand command,
            Instant now) {
        return run(commands, trial.engagement(), UUID.randomUUID().toString(), command, now);
    }

    private static Mono<String> run(
            Commands<Engagement, EngagementEvent, EngagementRefusal> commands,
            UUID engagement,
            String key,
            EngagementCommand command,
            Instant now) {
        return commands.change(
                        OrganizationScope.system("race"),
                        engagement.toString(),
                        StoredEngagements.command(key, now),
                        stored -> DECIDER.decide(stored.state(), command, now))
                .map(RacingAnswersIT::answer);
    }

    /** Who is outrun finds it again a second later. */
    private static Mono<String> expiry(DueWork dueWork, Trial trial) {
        return dueWork.catchUp(trial.engagement().toString())
                .retryWhen(Retry.indefinitely().filter(ConcurrentChangeException.class::isInstance))
                .thenReturn("looked");
    }

    private static String answer(CommandOutcome<Engagement, EngagementRefusal> outcome) {
        return switch (outcome) {
            case Accepted<Engagement, EngagementRefusal>(var _, var replayed) -> replayed ? "done before" : "done";
            case Refused<Engagement, EngagementRefusal>(var reasons) -> refusal(reasons);
            case NotFound<Engagement, EngagementRefusal> _,
                    Stale<Engagement, EngagementRefusal> _,
                    KeyReused<Engagement, EngagementRefusal> _ -> String.valueOf(outcome);
        };
    }

    private static String refusal(List<EngagementRefusal> reasons) {
        List<Fault> faults = reasons.stream().map(EngagementFaults::of).toList();
        Problem problem = Problems.ofFaults(faults);
        return problem.reason().status().value() + " " + problem.reason() + " "
                + faults.stream().map(Fault::message).collect(Collectors.joining(" "));
    }

    private static Mono<List<String>> together(Mono<String> one, Mono<String> other) {
        return Mono.zip(one.subscribeOn(Schedulers.parallel()), other.subscribeOn(Schedulers.parallel()))
                .map(answers -> List.of(answers.getT1(), answers.getT2()));
    }

    private static <T> List<T> trials(Function<String, Mono<T>> trial) {
        List<T> all = Objects.requireNonNull(Flux.range(0, TRIALS)
                .flatMap(number -> trial.apply("trial " + number), AT_ONCE)
                .collectList()
                .block(LIMIT));
        assertThat(all).hasSize(TRIALS);
        return all;
    }
}
