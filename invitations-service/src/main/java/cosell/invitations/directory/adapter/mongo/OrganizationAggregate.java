package cosell.invitations.directory.adapter.mongo;

import cosell.invitations.directory.application.DirectoryKeys;
import cosell.invitations.directory.domain.Organization;
import cosell.invitations.directory.domain.OrganizationEvent;
import cosell.invitations.directory.domain.OrganizationEvent.Added;
import cosell.invitations.directory.domain.OrganizationEvent.ProfileChanged;
import cosell.invitations.directory.domain.OrganizationEvent.RankChanged;
import cosell.invitations.directory.domain.OrganizationEvent.ReadinessChanged;
import cosell.invitations.directory.domain.OrganizationKind;
import cosell.invitations.directory.domain.SearchWords;
import cosell.platform.events.OutgoingRecord;
import cosell.platform.outbox.AggregateType;
import cosell.platform.outbox.IndexSpec;
import cosell.platform.outbox.RecordedEvent;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.BiFunction;

/** How organizations are stored. Only those of the ecosystem can be found by their names (I-04). */
public final class OrganizationAggregate implements AggregateType<Organization, OrganizationEvent> {

    private final BiFunction<RecordedEvent<OrganizationEvent>, Organization, OutgoingRecord> records;

    public OrganizationAggregate(BiFunction<RecordedEvent<OrganizationEvent>, Organization, OutgoingRecord> records) {
        this.records = records;
    }

    @Override
    public String collection() {
        return "organizations";
    }

    @Override
    public Class<Organization> stateType() {
        return Organization.class;
    }

    @Override
    public Class<OrganizationEvent> eventType() {
        return OrganizationEvent.class;
    }

    @Override
    public List<String> organizationsOf(Organization state) {
        return List.of(state.profile().id().value(), DirectoryKeys.EVERYBODY.value());
    }

    @Override
    public Map<String, Object> derivedFields(Organization state) {
        Map<String, Object> derived = new HashMap<>();
        String name = state.profile().name();
        derived.put(DirectoryKeys.NAME, SearchWords.normalized(name));
        if (state.readiness().inEcosystem()) {
            derived.put(DirectoryKeys.BEGINNINGS, SearchWords.beginnings(name));
        }
        if (state.profile().kind() == OrganizationKind.PARTNER) {
            derived.put(
                    DirectoryKeys.RANK_DUE,
                    Objects.requireNonNullElse(state.rank().due(), Instant.EPOCH));
        }
        return derived;
    }

    /** Nobody who edits an entry sees its rank, nor must an edit fail because of one. */
    @Override
    public boolean movesRevision(OrganizationEvent event) {
        return switch (event) {
            case Added _, ProfileChanged _, ReadinessChanged _ -> true;
            case RankChanged _ -> false;
        };
    }

    @Override
    public List<OutgoingRecord> recordsOf(RecordedEvent<OrganizationEvent> event, Organization stateAfter) {
        return List.of(records.apply(event, stateAfter));
    }

    @Override
    public List<IndexSpec> indexes() {
        return List.of(
                IndexSpec.on(
                        DirectoryKeys.PREFIX + DirectoryKeys.BEGINNINGS, DirectoryKeys.PREFIX + DirectoryKeys.NAME),
                IndexSpec.sparse(DirectoryKeys.PREFIX + DirectoryKeys.RANK_DUE));
    }
}
