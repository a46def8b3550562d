package cosell.deals.customers.application;

import cosell.deals.customers.application.Suggestion.Source;
import cosell.deals.deal.application.DealAccess;
import cosell.platform.domain.OrganizationId;
import cosell.platform.security.Caller;
import cosell.platform.security.OrganizationScope;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import reactor.core.publisher.Mono;

/**
 * Suggests customers: those of the organization's own deals that the caller may see, and those of the directory. The best
 * match comes first, of equal ones the own. Thread-safe.
 */
public final class SuggestCustomers {

    private static final int MOST = 10;

    /** The latest deals whose customers fit; more of them rarely name another customer. */
    private static final int MOST_DEALS = 500;

    /** Some of them may be own customers too. */
    private static final int MOST_OF_DIRECTORY = 50;

    private final OwnCustomers own;
    private final CustomerDirectory directory;
    private final OrganizationId vendor;

    public SuggestCustomers(OwnCustomers own, CustomerDirectory directory, OrganizationId vendor) {
        this.own = own;
        this.directory = directory;
        this.vendor = vendor;
    }

    /** Whether the caller has to do with deals. */
    public boolean maySearch(Caller caller) {
        return !DealAccess.of(caller, vendor).none();
    }

    public Mono<List<Suggestion>> find(OrganizationScope scope, Caller caller, CustomerSearch search) {
        return Mono.zip(
                own.find(scope, DealAccess.of(caller, vendor), search, MOST_DEALS)
                        .collectList(),
                directory.find(search, MOST_OF_DIRECTORY).collectList(),
                (customers, companies) -> ranked(search, customers, companies));
    }

    private static List<Suggestion> ranked(
            CustomerSearch search, List<KnownCustomer> customers, List<KnownCustomer> companies) {
        List<Suggestion> all = new ArrayList<>();
        customers.forEach(customer -> add(all, new Suggestion(customer, Source.OWN)));
        companies.forEach(company -> add(all, new Suggestion(company, Source.DIRECTORY)));
        return all.stream()
                .sorted(Comparator.comparing((Suggestion one) -> search.match(one.known()))
                        .thenComparing(Suggestion::source))
                .limit(MOST)
                .toList();
    }

    private static void add(List<Suggestion> all, Suggestion another) {
        for (int at = 0; at < all.size(); at++) {
            Suggestion one = all.get(at);
            if (one.known().isSame(another.known())) {
                all.set(at, one.with(another.known()));
                return;
            }
        }
        all.add(another);
    }
}
