package cosell.deals.directory.adapter.kafka;

import cosell.deals.directory.domain.Location;
import cosell.deals.directory.domain.Organization;
import cosell.deals.directory.domain.PublishedSolution;
import cosell.platform.consumer.CopyHandler;
import cosell.platform.domain.OrganizationId;
import cosell.platform.outbox.CopyChange;
import cosell.platform.outbox.SourceEvent;
import cosell.schemas.OrganizationKind;
import cosell.schemas.OrganizationState;
import cosell.schemas.PartnerEvent;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** Keeps of each organization what deals need. */
public final class PartnerHandler implements CopyHandler<PartnerEvent, Organization, Void> {

    @Override
    public CopyChange<Organization, Void> apply(@Nullable Organization before, SourceEvent<PartnerEvent> event) {
        return CopyChange.of(organization(event.value().getState()));
    }

    private static Organization organization(OrganizationState state) {
        return new Organization(
                new OrganizationId(state.getId()),
                state.getName(),
                state.getKind() == OrganizationKind.VENDOR,
                state.getActive(),
                state.getCoSellEnabled(),
                state.getAssessmentVetted(),
                state.getLocations().stream()
                        .map(location -> new Location(location.getId(), location.getCountry(), location.getByDefault()))
                        .toList(),
                state.getContacts().stream()
                        .map(contact -> contact.getEmail().toLowerCase(Locale.ROOT))
                        .toList(),
                state.getSolutions().stream()
                        .map(solution -> new PublishedSolution(solution.getId(), solution.getName()))
                        .toList());
    }
}
