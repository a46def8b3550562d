package cosell.registration.application;

import cosell.registration.domain.Form;
import cosell.registration.domain.PartnerCommands;
import cosell.registration.domain.Registration;
import cosell.registration.domain.RegistrationRefusal.NotAnEditor;
import cosell.registration.domain.eligibility.DealCopy;
import java.time.Instant;
import java.util.UUID;
import java.util.function.Function;
import reactor.core.publisher.Mono;

/** What a partner does to its registration once it is drafted: edits it, submits it. */
public final class ChangeRegistration {

    private final Registrations registrations;
    private final ReadRegistrations reads;
    private final DealLookup deals;
    private final CheckEligibility eligibility;
    private final RegistrationAccess access;
    private final PartnerCommands commands;

    public ChangeRegistration(
            Registrations registrations,
            ReadRegistrations reads,
            DealLookup deals,
            CheckEligibility eligibility,
            RegistrationAccess access,
            PartnerCommands commands) {
        this.registrations = registrations;
        this.reads = reads;
        this.deals = deals;
        this.eligibility = eligibility;
        this.access = access;
        this.commands = commands;
    }

    public RegistrationCommand edit(CallerCommand command, UUID id, Form form) {
        Instant now = command.context().now();
        return editing(
                command,
                id,
                deal -> LiveRegistration.of(registrations, deal.dealId(), form)
                        .map(other -> registration -> commands.edit(registration, form, other, now)));
    }

    public RegistrationCommand submit(CallerCommand command, UUID id) {
        Instant now = command.context().now();
        return editing(
                command,
                id,
                deal -> eligibility
                        .of(deal, now)
                        .map(eligible -> registration -> commands.submit(registration, eligible, now)));
    }

    private RegistrationCommand editing(
            CallerCommand command, UUID id, Function<DealCopy, Mono<Deciding>> decidingFor) {
        Mono<Deciding> deciding = registrations
                .find(command.scope(), id)
                .filterWhen(stored -> reads.sees(command.caller(), stored.state()))
                .flatMap(stored -> deciding(command, stored.state(), decidingFor));
        return new RegistrationCommand(registrations, command, id, deciding);
    }

    /** A reviewer sees the registration but not its deal. */
    private Mono<Deciding> deciding(
            CallerCommand command, Registration registration, Function<DealCopy, Mono<Deciding>> decidingFor) {
        if (access.isReviewer(command.caller())) {
            return Mono.just(Deciding.refused(new NotAnEditor()));
        }
        return deals.visible(command.caller(), registration.deal().dealId(), command.dealPosition())
                .flatMap(deal -> access.edits(command.caller(), deal)
                        ? decidingFor.apply(deal)
                        : Mono.just(Deciding.refused(new NotAnEditor())));
    }
}
