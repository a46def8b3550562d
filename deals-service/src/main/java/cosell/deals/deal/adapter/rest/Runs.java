package cosell.deals.deal.adapter.rest;

import cosell.deals.deal.domain.Deal;
import cosell.deals.deal.domain.DealEvent;
import cosell.deals.deal.domain.DealRefusal;
import cosell.platform.outbox.CommandOutcome;
import cosell.platform.outbox.Commands;
import cosell.platform.security.Caller;
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

    Mono<ResponseEntity<?>> create(Caller caller, boolean dryRun, UseCase useCase) {
        return dryRun
                ? dryRun(caller, useCase)
                : useCase.apply(commands).map(outcome -> answers.created(caller, outcome));
    }

    Mono<ResponseEntity<?>> change(Caller caller, boolean dryRun, UseCase useCase) {
        return dryRun
                ? dryRun(caller, useCase)
                : useCase.apply(commands).map(outcome -> answers.changed(caller, outcome));
    }

    private Mono<ResponseEntity<?>> dryRun(Caller caller, UseCase useCase) {
        return commands.dryRun(useCase).map(run -> answers.foreseen(caller, run));
    }
}
