package cosell.registration.application;

import cosell.platform.domain.Decision;
import cosell.platform.outbox.CommandContext;
import cosell.platform.outbox.CommandOutcome;
import cosell.platform.outbox.Stored;
import cosell.platform.security.OrganizationScope;
import cosell.registration.domain.Registration;
import cosell.registration.domain.RegistrationEvent;
import cosell.registration.domain.RegistrationRefusal;
import java.util.UUID;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.function.Supplier;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

/** The stored registrations. A registration is in the scope of its organization and, once submitted, of the vendor. */
public interface Registrations {

    /** Empty when the scope holds no such registration. */
    Mono<Stored<Registration>> find(OrganizationScope scope, UUID id);

    /** What the query selects, the newest first. */
    Flux<Stored<Registration>> list(OrganizationScope scope, RegistrationQuery query);

    /** How many the query selects, counted no further than {@code atMost}. */
    Mono<Long> count(OrganizationScope scope, RegistrationQuery query, int atMost);

    /** Submitted registrations of other deals that name the same customer, solution and contract (G-07). */
    Flux<Registration> alike(OrganizationScope scope, Registration registration);

    /** The registration that keeps others of the same deal and solution out (G-04). */
    Mono<UUID> liveOf(UUID dealId, String solutionId);

    /**
     * Stores a new registration. Should another one have taken the deal and solution meanwhile, the outcome is that
     * refusal, and nothing is stored.
     */
    Mono<CommandOutcome<Registration, RegistrationRefusal>> create(
            UUID id,
            CommandContext context,
            Supplier<Decision<Registration, RegistrationEvent, RegistrationRefusal>> decide);

    /** Changes a registration of the scope; as to {@code isExpected} and the same race, see above. */
    Mono<CommandOutcome<Registration, RegistrationRefusal>> change(
            OrganizationScope scope,
            UUID id,
            Predicate<Stored<Registration>> isExpected,
            CommandContext context,
            Function<Registration, Decision<Registration, RegistrationEvent, RegistrationRefusal>> decide);
}
