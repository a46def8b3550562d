package cosell.deals.contact.application;

import cosell.platform.consumer.HeldRedaction;
import cosell.platform.domain.OrganizationId;
import reactor.core.publisher.Mono;

/** Records that wait or failed. */
public record HeldTraces(HeldRedaction held) implements OtherTraces {

    @Override
    public Mono<Long> count(OrganizationId organization, String address) {
        return held.count(organization, address);
    }

    @Override
    public Mono<Long> erase(OrganizationId organization, String address) {
        return held.redact(organization, address);
    }
}
