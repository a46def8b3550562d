package cosell.registration.application;

import cosell.platform.outbox.Stored;
import cosell.platform.security.Caller;
import cosell.platform.security.LocationScope;
import cosell.platform.security.OrganizationScope;
import cosell.platform.security.Role;
import cosell.registration.domain.Registration;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import reactor.core.publisher.Mono;

/** Reads the registrations that a caller sees. */
public final class ReadRegistrations {

    private final Registrations registrations;
    private final DealLookup lookup;
    private final Deals deals;
    private final RegistrationAccess access;

    public ReadRegistrations(Registrations registrations, DealLookup lookup, Deals deals, RegistrationAccess access) {
        this.registrations = registrations;
        this.lookup = lookup;
        this.deals = deals;
        this.access = access;
    }

    /** A registration with what only its reviewer is told. */
    public record Seen(Stored<Registration> stored, boolean possibleDuplicate) {}

    /** Empty when there is no such registration or the caller may not see it. */
    public Mono<Seen> one(OrganizationScope scope, Caller caller, UUID id) {
        return registrations
                .find(scope, id)
                .filterWhen(stored -> sees(caller, stored.state()))
                .flatMap(stored -> seen(scope, caller, stored));
    }

    /** What the caller sees of what the query selects; at most its limit. */
    public Mono<List<Seen>> list(OrganizationScope scope, Caller caller, RegistrationQuery query) {
        return visible(caller, query)
                .flatMapMany(narrowed -> registrations.list(scope, narrowed))
                .concatMap(stored -> seen(scope, caller, stored))
                .collectList();
    }

    public Mono<Long> count(OrganizationScope scope, Caller caller, RegistrationQuery query, int atMost) {
        return visible(caller, query)
                .flatMap(narrowed -> registrations.count(scope, narrowed, atMost))
                .defaultIfEmpty(0L);
    }

    Mono<Boolean> sees(Caller caller, Registration registration) {
        if (access.isReviewer(caller) && registration.isShownToReviewers()) {
            return Mono.just(true);
        }
        return lookup.visible(caller, registration.deal().dealId()).hasElement();
    }

    /** The query within what the caller sees; empty when that is nothing. */
    private Mono<RegistrationQuery> visible(Caller caller, RegistrationQuery query) {
        if (access.isReviewer(caller)) {
            return Mono.just(query);
        }
        RegistrationQuery inScope = switch (caller.locations()) {
            case LocationScope.All() -> query;
            case LocationScope.Only(var ids) -> query.at(ids);
        };
        return access.readsAll(caller) ? Mono.just(inScope) : ofTeams(caller, inScope);
    }

    private Mono<RegistrationQuery> ofTeams(Caller caller, RegistrationQuery query) {
        String email = caller.email();
        if (!caller.has(Role.REFERRALS_USER) || email == null) {
            return Mono.empty();
        }
        return deals.withMember(caller.organization(), email)
                .collect(Collectors.<UUID>toSet())
                .map((Set<UUID> visible) -> query.limitedTo(visible));
    }

    private Mono<Seen> seen(OrganizationScope scope, Caller caller, Stored<Registration> stored) {
        return access.isReviewer(caller)
                ? registrations.alike(scope, stored.state()).hasElements().map(duplicate -> new Seen(stored, duplicate))
                : Mono.just(new Seen(stored, false));
    }
}
