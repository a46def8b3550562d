package cosell.deals.stages.application;

import cosell.deals.deal.domain.StageScale;
import cosell.deals.stages.domain.StageMapping;
import cosell.deals.stages.domain.StageMappingEvent;
import cosell.platform.domain.OrganizationId;
import cosell.platform.outbox.AggregateStore;
import cosell.platform.outbox.Stored;
import cosell.platform.security.OrganizationScope;
import java.time.Duration;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;
import reactor.core.publisher.Mono;

/**
 * The mappings at hand, so that marking a stage costs no look-up. One that another instance changed is seen once what is
 * remembered here is too old, or at once where a name is not known without it. Thread-safe.
 */
public final class StageMappings {

    private final AggregateStore<StageMapping, StageMappingEvent> store;
    private final StageScale platform;
    private final Duration maxAge;
    private final Map<OrganizationId, Mono<StageMapping>> remembered = new ConcurrentHashMap<>();

    public StageMappings(AggregateStore<StageMapping, StageMappingEvent> store, StageScale platform, Duration maxAge) {
        this.store = store;
        this.platform = platform;
        this.maxAge = maxAge;
    }

    /** The platform's stages in an organization's own words; certainly with this one, if it is one of them. */
    public Mono<StageScale> scale(OrganizationId organization, @Nullable String stage) {
        return remembered(organization)
                .map(mapping -> mapping.over(platform))
                .filter(scale -> stage == null || scale.named(stage).isPresent())
                .switchIfEmpty(Mono.defer(() -> {
                    forget(organization);
                    return remembered(organization).map(mapping -> mapping.over(platform));
                }));
    }

    /** To be called when a mapping was changed. */
    void forget(OrganizationId organization) {
        remembered.remove(organization);
    }

    private Mono<StageMapping> remembered(OrganizationId organization) {
        return remembered.computeIfAbsent(organization, this::read);
    }

    private Mono<StageMapping> read(OrganizationId organization) {
        OrganizationScope scope = OrganizationScope.system(organization, "what its own commands mean");
        return store.find(scope, organization.value())
                .map(Stored::state)
                .defaultIfEmpty(StageMapping.none(organization))
                .cache(mapping -> maxAge, failure -> Duration.ZERO, () -> Duration.ZERO);
    }
}
