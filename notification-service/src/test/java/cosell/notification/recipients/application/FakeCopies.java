package cosell.notification.recipients.application;

import cosell.notification.copies.domain.DealCopy;
import cosell.notification.copies.domain.EngagementCopy;
import cosell.notification.copies.domain.OrganizationCopy;
import cosell.platform.domain.OrganizationId;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import reactor.core.publisher.Mono;

/** Copies in memory. */
public final class FakeCopies {

    private final Map<UUID, DealCopy> deals = new ConcurrentHashMap<>();
    private final Map<UUID, EngagementCopy> engagements = new ConcurrentHashMap<>();
    private final Map<OrganizationId, OrganizationCopy> organizations = new ConcurrentHashMap<>();

    public FakeCopies with(DealCopy deal) {
        deals.put(deal.id(), deal);
        return this;
    }

    public FakeCopies with(EngagementCopy engagement) {
        engagements.put(engagement.id(), engagement);
        return this;
    }

    public FakeCopies with(OrganizationCopy organization) {
        organizations.put(organization.id(), organization);
        return this;
    }

    public Deals deals() {
        return id -> Mono.justOrEmpty(deals.get(id));
    }

    public ArrivedCopies arrived() {
        return new ArrivedCopies(
                deals(), id -> Mono.justOrEmpty(engagements.get(id)), id -> Mono.justOrEmpty(organizations.get(id)));
    }
}
