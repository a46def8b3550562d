package cosell.deals.deal.application;

import cosell.deals.deal.domain.Person;
import cosell.platform.security.Caller;
import cosell.platform.security.OrganizationScope;
import java.util.List;
import java.util.Objects;
import java.util.TreeSet;
import reactor.core.publisher.Flux;

/** The people in the teams of the latest deals that a person may see (D-18). Thread-safe. */
public final class RecentContacts {

    private static final int LATEST = 200;
    private static final DealQuery NEWEST_FIRST =
            new DealQuery(null, new TreeSet<>(), List.of(), DealOrder.NEWEST_FIRST);

    private final ListDeals deals;

    public RecentContacts(ListDeals deals) {
        this.deals = deals;
    }

    /** Whether the caller has to do with deals at all. */
    public boolean mayRead(Caller caller) {
        return deals.mayList(caller, NEWEST_FIRST);
    }

    /** Those of the newest deal first; everybody once, as last written down. Who has no address is left out. */
    public Flux<Person> of(OrganizationScope scope, Caller caller, int atMost) {
        return deals.page(scope, caller, NEWEST_FIRST, null, LATEST)
                .concatMapIterable(stored -> stored.state().content().team())
                .filter(person -> person.email() != null)
                .distinct(person -> Readers.plain(Objects.requireNonNull(person.email())))
                .take(atMost);
    }
}
