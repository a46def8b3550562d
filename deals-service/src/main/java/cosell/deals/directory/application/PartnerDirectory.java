package cosell.deals.directory.application;

import cosell.deals.directory.domain.Directory;
import cosell.deals.directory.domain.Organization;
import cosell.platform.domain.OrganizationId;
import cosell.platform.outbox.Copy;
import cosell.platform.outbox.CopyStore;
import java.util.Collection;
import java.util.Objects;
import java.util.stream.Stream;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

/**
 * The directory as deals know it: the copies of its organizations, held in memory so that a command costs no look-up.
 * What is not known here is looked up in the copies once more before anybody says that it does not exist, and all is
 * read again from time to time, because another instance may have received the event. Thread-safe.
 */
public final class PartnerDirectory {

    private static final Logger LOG = LoggerFactory.getLogger(PartnerDirectory.class);
    private static final int MOST_LOOK_UPS = 100;

    private final CopyStore<Organization, Void> copies;
    private final DirectoryMemory memory = new DirectoryMemory();

    public PartnerDirectory(CopyStore<Organization, Void> copies) {
        this.copies = copies;
    }

    /** The directory, after a look-up of those among these organizations and solutions that it did not know. */
    public Mono<Directory> knowing(Collection<OrganizationId> organizations, Collection<String> solutions) {
        Flux<Organization> missingOrganizations = Flux.fromIterable(organizations)
                .filter(id -> memory.organization(id).isEmpty())
                .take(MOST_LOOK_UPS)
                .concatMap(id -> copies.find(id.value()).mapNotNull(Copy::state));
        Flux<Organization> missingPublishers = Flux.fromIterable(solutions)
                .filter(id -> memory.solution(id).isEmpty())
                .take(MOST_LOOK_UPS)
                .concatMap(id -> copies.findBy(PartnerCopies.SOLUTIONS, id).mapNotNull(Copy::state));
        return Flux.concat(missingOrganizations, missingPublishers)
                .doOnNext(memory::put)
                .then(Mono.<Directory>just(memory));
    }

    /**
     * The same, but {@code owner} must be known: fails with {@link DirectoryBehindException} while nothing of it has
     * arrived.
     */
    public Mono<Directory> of(
            OrganizationId owner, Collection<OrganizationId> organizations, Collection<String> solutions) {
        return knowing(Stream.concat(Stream.of(owner), organizations.stream()).toList(), solutions)
                .filter(directory -> directory.organization(owner).isPresent())
                .switchIfEmpty(Mono.error(() -> new DirectoryBehindException(owner)));
    }

    /** The directory as far as it is in memory. */
    public Directory inMemory() {
        return memory;
    }

    /** Takes over what was stored for one organization. */
    public Mono<Void> refresh(String organization) {
        return copies.find(organization)
                .mapNotNull(Copy::state)
                .doOnNext(memory::put)
                .then();
    }

    /** Takes over everything that is stored. */
    public Mono<Void> reload() {
        return copies.all()
                .mapNotNull(Copy::state)
                .doOnNext(memory::put)
                .count()
                .doOnNext(count -> LOG.debug("The directory has {} organizations", Objects.requireNonNull(count)))
                .then();
    }
}
