package cosell.registration.adapter.kafka;

import cosell.platform.consumer.CopyHandler;
import cosell.platform.domain.OrganizationId;
import cosell.platform.outbox.CopyChange;
import cosell.platform.outbox.SourceEvent;
import cosell.registration.domain.eligibility.OrganizationCopy;
import cosell.schemas.OrganizationState;
import cosell.schemas.PartnerEvent;
import org.jspecify.annotations.Nullable;

/** Keeps of an organization the solutions it published. */
public final class OrganizationCopyHandler implements CopyHandler<PartnerEvent, OrganizationCopy, Void> {

    @Override
    public CopyChange<OrganizationCopy, Void> apply(@Nullable OrganizationCopy state, SourceEvent<PartnerEvent> event) {
        OrganizationState organization = event.value().getState();
        return CopyChange.of(new OrganizationCopy(
                new OrganizationId(organization.getId()),
                organization.getSolutions().stream()
                        .map(solution -> new OrganizationCopy.Published(solution.getId(), solution.getProgrammes()))
                        .toList()));
    }
}
