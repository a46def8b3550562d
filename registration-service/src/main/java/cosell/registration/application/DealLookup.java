package cosell.registration.application;

import cosell.platform.domain.Position;
import cosell.platform.security.Caller;
import cosell.registration.domain.eligibility.DealCopy;
import cosell.registration.domain.eligibility.EngagementCopy;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import reactor.core.publisher.Mono;

/** Finds the deals that a caller sees, once their copies have come far enough. */
public final class DealLookup {

    private static final Duration PATIENCE = Duration.ofSeconds(3);
    private static final Duration LOOKS_EVERY = Duration.ofMillis(50);

    private final Deals deals;
    private final Engagements engagements;
    private final RegistrationAccess access;

    public DealLookup(Deals deals, Engagements engagements, RegistrationAccess access) {
        this.deals = deals;
        this.engagements = engagements;
        this.access = access;
    }

    /** Empty when there is no such deal or the caller may not see it. */
    public Mono<DealCopy> visible(Caller caller, UUID dealId) {
        return known(caller, dealId).map(Deals.Known::deal);
    }

    /**
     * The same, after a bounded wait for the copy to reach a position. Fails with {@link CopyBehindException} when it
     * does not; a deal that the caller may not see answers as one of which nothing has arrived.
     */
    public Mono<DealCopy> visible(Caller caller, UUID dealId, Optional<Position> wanted) {
        return wanted.map(position -> reached(caller, dealId, position)).orElseGet(() -> visible(caller, dealId));
    }

    private Mono<DealCopy> reached(Caller caller, UUID dealId, Position wanted) {
        return known(caller, dealId)
                .filter(known -> !wanted.isAfter(known.position()))
                .repeatWhenEmpty(looks -> looks.delayElements(LOOKS_EVERY).take(PATIENCE))
                .map(Deals.Known::deal)
                .switchIfEmpty(Mono.defer(() -> behind(caller, dealId, wanted)));
    }

    private Mono<DealCopy> behind(Caller caller, UUID dealId, Position wanted) {
        return known(caller, dealId)
                .map(Deals.Known::position)
                .defaultIfEmpty(Position.NONE)
                .flatMap(reached -> Mono.error(new CopyBehindException(wanted, reached)));
    }

    private Mono<Deals.Known> known(Caller caller, UUID dealId) {
        return Mono.defer(() -> deals.find(dealId)).filterWhen(known -> sees(caller, known.deal()));
    }

    private Mono<Boolean> sees(Caller caller, DealCopy deal) {
        DealCopy.Inviter inviter = deal.inviter();
        if (inviter == null || access.sees(caller, deal, List.of())) {
            return Mono.just(access.sees(caller, deal, List.of()));
        }
        return engagements
                .find(deal.engagementId())
                .map(engagement -> access.sees(caller, deal, named(engagement, inviter)))
                .defaultIfEmpty(false);
    }

    private static List<String> named(EngagementCopy engagement, DealCopy.Inviter inviter) {
        return engagement
                .invitation(inviter.invitationId())
                .map(EngagementCopy.Invitation::contacts)
                .orElse(List.of());
    }
}
