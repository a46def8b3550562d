package cosell.deals.deal.adapter.rest;

import cosell.deals.deal.domain.Deal;
import cosell.deals.deal.domain.DealEvent;
import cosell.deals.deal.domain.DealRefusal;
import cosell.platform.outbox.CommandOutcome;
import cosell.platform.outbox.Commands;
import cosell.platform.security.Caller;
import java.util.List;
import java.util.function.Function;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Component;
import reactor.core.publisher.Mono;

/** Runs commands for real or dry, and answers what became of them, or would. */
@Component
final class Runs {

    private final Commands<Deal, DealEvent, DealRefusal> commands;
    private final Answers answers;

    Runs(Commands<Deal, DealEvent, DealRefusal> commands, Answers answers) {
        this.commands = commands;
        this.answers = answers;
    }

    /** A use case, on the commands that it is given. */
    @FunctionalInterface
    interface UseCase
            extends Function<Commands<Deal, DealEvent, DealRefusal>, Mono<CommandOutcome<Deal, DealRefusal>>> {}

    /** @param alike deals that the new one may duplicate; looked for while it is created */
    Mono<ResponseEntity<?>> create(Caller caller, boolean dryRun, Mono<List<Deal>> alike, UseCase useCase) {
        return dryRun
                ? Mono.zip(
                        commands.dryRun(useCase),
                        alike,
                        (run, likely) ->
                                Answers.foreseen(run, deal -> CreatedDealView.of(answers.view(caller, deal), likely)))
                : Mono.zip(
                        useCase.apply(commands), alike, (outcome, likely) -> answers.created(caller, outcome, likely));
    }

    Mono<ResponseEntity<?>> change(Caller caller, boolean dryRun, UseCase useCase) {
        return dryRun
                ? commands.dryRun(useCase).map(run -> Answers.foreseen(run, deal -> answers.view(caller, deal)))
                : useCase.apply(commands).map(outcome -> answers.changed(caller, outcome));
    }
}
