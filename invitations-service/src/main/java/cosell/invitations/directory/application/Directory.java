package cosell.invitations.directory.application;

import cosell.invitations.directory.domain.Organization;
import cosell.invitations.directory.domain.OrganizationEvent;
import cosell.platform.domain.OrganizationId;
import cosell.platform.outbox.AggregateStore;
import cosell.platform.outbox.Stored;
import cosell.platform.security.Caller;
import cosell.platform.security.OrganizationScope;
import cosell.platform.security.Role;
import java.util.Collection;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

/** Looks organizations up. The directory is open to every organization; how much is shown is decided by who asks. */
public final class Directory {

    static final OrganizationScope OPEN =
            OrganizationScope.system(DirectoryKeys.EVERYBODY, "the directory is open to everybody");

    private final AggregateStore<Organization, OrganizationEvent> store;

    public Directory(AggregateStore<Organization, OrganizationEvent> store) {
        this.store = store;
    }

    /**
     * An entry as somebody may see it.
     *
     * @param inFull whether they see all of it, and not only what one needs to invite the organization
     */
    public record SeenEntry(Stored<Organization> entry, boolean inFull) {}

    /** Empty when it is not in the directory. */
    public Mono<Stored<Organization>> find(OrganizationId id) {
        return store.find(OPEN, id.value());
    }

    /** Those that are in the directory. */
    public Flux<Organization> findAll(Collection<OrganizationId> ids) {
        return Flux.fromIterable(ids).concatMap(this::find).map(Stored::state);
    }

    /** Empty when there is none, or the caller may not know of it (I-04). */
    public Mono<SeenEntry> seenBy(Caller caller, String id) {
        return Mono.just(id)
                .filter(OrganizationId::isValid)
                .flatMap(valid -> find(new OrganizationId(valid)))
                .map(found -> new SeenEntry(found, seesAll(caller, found)))
                .filter(seen ->
                        seen.inFull() || seen.entry().state().readiness().inEcosystem());
    }

    private static boolean seesAll(Caller caller, Stored<Organization> found) {
        return caller.has(Role.PLATFORM_OPERATOR)
                || caller.organization().value().equals(found.id());
    }
}
