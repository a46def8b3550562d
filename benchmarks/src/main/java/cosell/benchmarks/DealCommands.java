package cosell.benchmarks;

import cosell.deals.deal.domain.Deal;
import cosell.deals.deal.domain.DealEvent;
import cosell.deals.deal.domain.DealRefusal;
import cosell.platform.domain.Actor;
import cosell.platform.domain.Decision;
import cosell.platform.domain.Origin;
import cosell.platform.outbox.CommandContext;
import cosell.platform.outbox.CommandOutcome;
import cosell.platform.outbox.Commands;
import cosell.platform.security.OrganizationScope;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.UUID;
import reactor.core.publisher.Mono;

/** Commands on deals as a use case gives them, without HTTP before them. Thread-safe. */
final class DealCommands {

    private static final OrganizationScope ANY = OrganizationScope.system("a benchmark's own deals");

    private final Commands<Deal, DealEvent, DealRefusal> commands;
    private final Deal pattern;

    DealCommands(Commands<Deal, DealEvent, DealRefusal> commands, Deal pattern) {
        this.commands = commands;
        this.pattern = pattern;
    }

    /** A deal like the pattern, under this id. */
    Mono<CommandOutcome<Deal, DealRefusal>> create(UUID id) {
        return commands.create(
                id.toString(), context(), () -> Decision.changed(pattern, List.of(new DealEvent.Created(id))));
    }

    /** One more event of a deal. */
    Mono<CommandOutcome<Deal, DealRefusal>> edit(UUID id) {
        return commands.change(
                ANY,
                id.toString(),
                context(),
                stored -> Decision.changed(stored.state(), List.of(new DealEvent.Edited(List.of("/name")))));
    }

    private static CommandContext context() {
        return new CommandContext(
                UUID.randomUUID().toString(),
                null,
                Actor.system("benchmark"),
                Origin.USER,
                Instant.now().truncatedTo(ChronoUnit.MILLIS),
                null,
                null);
    }
}
