package cosell.registration.application;

import cosell.platform.domain.Position;
import cosell.platform.security.Caller;
import cosell.registration.domain.Programmes;
import cosell.registration.domain.eligibility.DealCopy;
import cosell.registration.domain.eligibility.Eligibility;
import cosell.registration.domain.eligibility.EligibilityFacts;
import cosell.registration.domain.eligibility.VendorPart;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import reactor.core.publisher.Mono;

/** Tells whether a deal may be registered (G-01, G-02), from the copies. */
public final class CheckEligibility {

    private final DealLookup lookup;
    private final Deals deals;
    private final Engagements engagements;
    private final Directory directory;
    private final Programmes programmes;

    public CheckEligibility(
            DealLookup lookup, Deals deals, Engagements engagements, Directory directory, Programmes programmes) {
        this.lookup = lookup;
        this.deals = deals;
        this.engagements = engagements;
        this.directory = directory;
        this.programmes = programmes;
    }

    /** Empty when there is no such deal or the caller may not see it. */
    public Mono<Eligibility> ofVisible(Caller caller, UUID dealId, Optional<Position> wanted, Instant now) {
        return lookup.visible(caller, dealId, wanted).flatMap(deal -> of(deal, now));
    }

    Mono<Eligibility> of(DealCopy deal, Instant now) {
        return Mono.zip(vendorPart(deal), directory.publishersOf(deal.organization(), deal.solutions()))
                .map(read -> EligibilityFacts.of(deal, read.getT1(), read.getT2(), programmes.codes()))
                .map(facts -> Eligibility.of(facts, now));
    }

    private Mono<VendorPart> vendorPart(DealCopy deal) {
        return Mono.zip(
                engagements.find(deal.engagementId()).map(Optional::of).defaultIfEmpty(Optional.empty()),
                deals.vendorsOwn(deal.engagementId()).collectList(),
                (engagement, vendorDeals) -> VendorPart.of(deal, engagement.orElse(null), vendorDeals));
    }
}
