package cosell.registration.adapter.mongo;

import cosell.platform.domain.OrganizationId;
import cosell.platform.events.OutgoingRecord;
import cosell.platform.outbox.AggregateType;
import cosell.platform.outbox.IndexSpec;
import cosell.platform.outbox.RecordedEvent;
import cosell.registration.domain.Registration;
import cosell.registration.domain.RegistrationEvent;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** How registrations are stored. Paths and names here are part of the stored format. */
public final class RegistrationCollection implements AggregateType<Registration, RegistrationEvent> {

    static final String CREATED_AT = "state.createdAt";
    static final String DEAL_ID = "state.deal.dealId";
    static final String LOCATION = "state.deal.locationId";

    /** Deal and solution, while the registration is live (G-04). */
    static final String LIVE = "live";
    /** Where it stands, by name. */
    static final String STATUS = "status";
    /** Customer, solution and contract, once it was submitted (G-07). */
    static final String CONTRACT = "contract";

    private static final String DERIVED = "derived.";

    private final OrganizationId vendor;
    private final RegistrationRecords records;

    public RegistrationCollection(OrganizationId vendor, RegistrationRecords records) {
        this.vendor = vendor;
        this.records = records;
    }

    @Override
    public String collection() {
        return "registrations";
    }

    @Override
    public Class<Registration> stateType() {
        return Registration.class;
    }

    @Override
    public Class<RegistrationEvent> eventType() {
        return RegistrationEvent.class;
    }

    /** The vendor reads what was submitted, never a draft. */
    @Override
    public List<String> organizationsOf(Registration state) {
        String owner = state.deal().organization().value();
        return state.isShownToReviewers() ? List.of(owner, vendor.value()) : List.of(owner);
    }

    @Override
    public Map<String, Object> derivedFields(Registration state) {
        Map<String, Object> fields = new LinkedHashMap<>();
        fields.put(STATUS, state.standing().status().name());
        String solution = state.form().solutionId();
        if (solution != null && state.isLive()) {
            fields.put(LIVE, liveKey(state.deal().dealId().toString(), solution));
        }
        if (state.isShownToReviewers()) {
            ContractKey.of(state).ifPresent(key -> fields.put(CONTRACT, key));
        }
        return fields;
    }

    static String liveKey(String dealId, String solutionId) {
        return dealId + "/" + solutionId;
    }

    static String derived(String field) {
        return DERIVED + field;
    }

    @Override
    public List<OutgoingRecord> recordsOf(RecordedEvent<RegistrationEvent> event, Registration stateAfter) {
        return List.of(records.of(event, stateAfter));
    }

    @Override
    public List<IndexSpec> indexes() {
        return List.of(
                IndexSpec.uniqueSparse(derived(LIVE)),
                IndexSpec.withinOrganization("-" + CREATED_AT, "-_id"),
                IndexSpec.withinOrganization(derived(STATUS), "-" + CREATED_AT, "-_id"),
                IndexSpec.withinOrganization(DEAL_ID),
                IndexSpec.withinOrganization(derived(CONTRACT)));
    }
}
