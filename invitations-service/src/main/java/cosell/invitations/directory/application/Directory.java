package cosell.invitations.directory.application;

import cosell.invitations.directory.domain.Organization;
import cosell.invitations.directory.domain.OrganizationEvent;
import cosell.invitations.directory.domain.SearchWords;
import cosell.platform.domain.OrganizationId;
import cosell.platform.outbox.AggregateStore;
import cosell.platform.outbox.ScopedQuery;
import cosell.platform.outbox.Stored;
import cosell.platform.security.OrganizationScope;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

/** Looks organizations up. The directory is open to every organization; how much is shown is decided by who shows it. */
public final class Directory {

    /** As many as a list of suggestions shows. */
    public static final int SUGGESTED = 10;

    private static final int CANDIDATES = 200;
    private static final OrganizationScope OPEN =
            OrganizationScope.system(DirectoryKeys.EVERYBODY, "the directory is open to everybody");

    private final AggregateStore<Organization, OrganizationEvent> store;

    public Directory(AggregateStore<Organization, OrganizationEvent> store) {
        this.store = store;
    }

    /** Empty when it is not in the directory. */
    public Mono<Stored<Organization>> find(OrganizationId id) {
        return store.find(OPEN, id.value());
    }

    /** Those that are in the directory. */
    public Flux<Organization> findAll(Collection<OrganizationId> ids) {
        return Flux.fromIterable(ids).concatMap(this::find).map(Stored::state);
    }

    /**
     * Organizations of the ecosystem whose name, or a word in it, begins so (I-10): those whose name itself does first,
     * then by visibility rank, then by name.
     */
    public Mono<List<Organization>> suggest(String text, boolean toVendor) {
        String beginning = SearchWords.normalized(text);
        ScopedQuery query = ScopedQuery.in(OPEN)
                .whereEquals(DirectoryKeys.PREFIX + DirectoryKeys.BEGINNINGS, beginning)
                .ascendingBy(DirectoryKeys.PREFIX + DirectoryKeys.NAME)
                .limit(CANDIDATES);
        return store.list(query)
                .map(Stored::state)
                .sort(bestFirst(beginning, toVendor))
                .take(SUGGESTED)
                .collectList();
    }

    private static Comparator<Organization> bestFirst(String beginning, boolean toVendor) {
        return Comparator.<Organization>comparingInt(
                        found -> normalizedName(found).startsWith(beginning) ? 0 : 1)
                .thenComparingDouble(found ->
                        -(toVendor ? found.rank().forVendor() : found.rank().forPartners()))
                .thenComparing(Directory::normalizedName);
    }

    private static String normalizedName(Organization organization) {
        return SearchWords.normalized(organization.profile().name());
    }
}
