package cosell.registration.application;

import cosell.platform.outbox.CommandOutcome;
import cosell.platform.outbox.Stored;
import cosell.registration.domain.Registration;
import cosell.registration.domain.RegistrationRefusal;
import java.util.List;
import java.util.UUID;
import java.util.function.Predicate;
import reactor.core.publisher.Mono;

/** A command on a stored registration: found for the caller, decided, written; or decided only. */
public final class RegistrationCommand {

    private final Registrations registrations;
    private final CallerCommand command;
    private final UUID id;
    private final Mono<Deciding> deciding;

    RegistrationCommand(Registrations registrations, CallerCommand command, UUID id, Mono<Deciding> deciding) {
        this.registrations = registrations;
        this.command = command;
        this.id = id;
        this.deciding = deciding;
    }

    /** Carries it out if the stored registration is one that the caller expects. */
    public Mono<CommandOutcome<Registration, RegistrationRefusal>> run(Predicate<Stored<Registration>> isExpected) {
        return deciding.flatMap(
                        decide -> registrations.change(command.scope(), id, isExpected, command.context(), decide))
                .defaultIfEmpty(new CommandOutcome.NotFound<>());
    }

    /** What the rules would say; nothing is stored. Empty when there is no such registration for the caller. */
    public Mono<List<RegistrationRefusal>> refusals() {
        return Mono.zip(
                deciding,
                registrations.find(command.scope(), id),
                (decide, stored) -> Refusals.of(decide.apply(stored.state())));
    }
}
