package cosell.registration.application;

import cosell.platform.domain.Decision;
import cosell.platform.outbox.CommandOutcome;
import cosell.registration.domain.Form;
import cosell.registration.domain.PartnerCommands;
import cosell.registration.domain.Registration;
import cosell.registration.domain.RegistrationEvent;
import cosell.registration.domain.RegistrationRefusal;
import cosell.registration.domain.RegistrationRefusal.NotAnEditor;
import cosell.registration.domain.eligibility.DealCopy;
import java.util.List;
import java.util.UUID;
import reactor.core.publisher.Mono;

/** Starts the draft of a registration. */
public final class DraftRegistration {

    private final Registrations registrations;
    private final DealLookup deals;
    private final CheckEligibility eligibility;
    private final RegistrationAccess access;
    private final PartnerCommands commands;

    public DraftRegistration(
            Registrations registrations,
            DealLookup deals,
            CheckEligibility eligibility,
            RegistrationAccess access,
            PartnerCommands commands) {
        this.registrations = registrations;
        this.deals = deals;
        this.eligibility = eligibility;
        this.access = access;
        this.commands = commands;
    }

    public Mono<CommandOutcome<Registration, RegistrationRefusal>> run(
            CallerCommand command, UUID id, UUID dealId, Form form) {
        return decide(command, id, dealId, form)
                .flatMap(decision -> registrations.create(id, command.context(), () -> decision))
                .defaultIfEmpty(new CommandOutcome.NotFound<>());
    }

    /** What the rules would say; nothing is stored. Empty when there is no such deal for the caller. */
    public Mono<List<RegistrationRefusal>> refusals(CallerCommand command, UUID id, UUID dealId, Form form) {
        return decide(command, id, dealId, form).map(Refusals::of);
    }

    private Mono<Decision<Registration, RegistrationEvent, RegistrationRefusal>> decide(
            CallerCommand command, UUID id, UUID dealId, Form form) {
        return deals.visible(command.caller(), dealId, command.dealPosition())
                .flatMap(deal -> access.edits(command.caller(), deal)
                        ? decide(command, id, deal, form)
                        : Mono.just(Decision.refused(List.of(new NotAnEditor()))));
    }

    private Mono<Decision<Registration, RegistrationEvent, RegistrationRefusal>> decide(
            CallerCommand command, UUID id, DealCopy deal, Form form) {
        return Mono.zip(
                eligibility.of(deal, command.context().now()),
                LiveRegistration.of(registrations, deal.dealId(), form),
                (eligible, other) -> commands.draft(
                        id, form, eligible, other, command.context().now()));
    }
}
