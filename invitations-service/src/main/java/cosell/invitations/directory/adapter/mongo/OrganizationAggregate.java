package cosell.invitations.directory.adapter.mongo;

import cosell.invitations.directory.application.DirectoryKeys;
import cosell.invitations.directory.domain.ListingOrder;
import cosell.invitations.directory.domain.Organization;
import cosell.invitations.directory.domain.OrganizationEvent;
import cosell.invitations.directory.domain.OrganizationEvent.Added;
import cosell.invitations.directory.domain.OrganizationEvent.ProfileChanged;
import cosell.invitations.directory.domain.OrganizationEvent.RankChanged;
import cosell.invitations.directory.domain.OrganizationEvent.ReadinessChanged;
import cosell.invitations.directory.domain.OrganizationKind;
import cosell.invitations.directory.domain.Profile;
import cosell.invitations.directory.domain.SearchWords;
import cosell.invitations.directory.domain.VisibilityRank;
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
import java.util.stream.Stream;

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
        if (state.readiness().inEcosystem()) {
            derived.putAll(searchFields(state));
        }
        if (state.profile().kind() == OrganizationKind.PARTNER) {
            derived.put(
                    DirectoryKeys.RANK_DUE,
                    Objects.requireNonNullElse(state.rank().due(), Instant.EPOCH));
        }
        return derived;
    }

    private static Map<String, Object> searchFields(Organization state) {
        String name = state.profile().name();
        VisibilityRank rank = state.rank();
        return Map.of(
                DirectoryKeys.STARTS, SearchWords.starts(name),
                DirectoryKeys.WORDS, SearchWords.wordBeginnings(name),
                DirectoryKeys.TRAITS, traits(state.profile()),
                DirectoryKeys.FOR_PARTNERS, ListingOrder.key(rank.forPartners(), name),
                DirectoryKeys.FOR_VENDOR, ListingOrder.key(rank.forVendor(), name));
    }

    private static List<String> traits(Profile profile) {
        return Stream.concat(
                        profile.locations().stream().map(location -> DirectoryKeys.inCountry(location.country())),
                        profile.solutions().stream().map(solution -> DirectoryKeys.withSolution(solution.id())))
                .distinct()
                .toList();
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

    /** Whatever finds organizations brings them in the order in which they are shown. */
    @Override
    public List<IndexSpec> indexes() {
        Stream<IndexSpec> searched = Stream.of(DirectoryKeys.STARTS, DirectoryKeys.WORDS, DirectoryKeys.TRAITS)
                .flatMap(found -> Stream.of(DirectoryKeys.FOR_PARTNERS, DirectoryKeys.FOR_VENDOR)
                        .map(order -> IndexSpec.on(DirectoryKeys.PREFIX + found, DirectoryKeys.PREFIX + order, "_id")));
        return Stream.concat(searched, Stream.of(IndexSpec.sparse(DirectoryKeys.PREFIX + DirectoryKeys.RANK_DUE)))
                .toList();
    }
}
