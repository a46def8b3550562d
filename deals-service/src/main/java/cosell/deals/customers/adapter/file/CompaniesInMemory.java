package cosell.deals.customers.adapter.file;

import cosell.deals.customers.application.CustomerDirectory;
import cosell.deals.customers.application.CustomerSearch;
import cosell.deals.customers.application.CustomerSearch.Match;
import cosell.deals.customers.application.KnownCustomer;
import cosell.deals.deal.domain.Customer;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.NavigableMap;
import java.util.TreeMap;
import java.util.stream.Stream;
import reactor.core.publisher.Flux;
import reactor.core.scheduler.Schedulers;

/** Companies in memory, found by the beginnings of their words. Thread-safe. */
public final class CompaniesInMemory implements CustomerDirectory {

    private static final Comparator<Found> BEST_FIRST = Comparator.comparing(Found::match)
            .thenComparing(found -> found.company().name());

    private final NavigableMap<String, List<KnownCustomer>> byWord = new TreeMap<>();

    public CompaniesInMemory(Collection<Customer> companies) {
        companies.stream()
                .map(KnownCustomer::of)
                .forEach(company -> company.words()
                        .forEach(word -> byWord.computeIfAbsent(word, _ -> new ArrayList<>())
                                .add(company)));
    }

    private record Found(KnownCustomer company, Match match) {}

    /** A short word may mean looking at every company, so whoever answers requests is not kept from it. */
    @Override
    public Flux<KnownCustomer> find(CustomerSearch search, int atMost) {
        return Flux.defer(() -> Flux.fromIterable(best(search, atMost)))
                .subscribeOn(Schedulers.parallel())
                .map(Found::company);
    }

    private List<Found> best(CustomerSearch search, int atMost) {
        Best<Found> best = new Best<>(atMost, BEST_FIRST);
        candidates(search)
                .filter(search::finds)
                .map(company -> new Found(company, search.match(company)))
                .forEach(best::add);
        return best.inOrder();
    }

    /** The longest word of a search leaves the fewest to look at. */
    private Stream<KnownCustomer> candidates(CustomerSearch search) {
        return search.words().stream().max(Comparator.comparingInt(String::length)).stream()
                .flatMap(beginning -> byWord.subMap(beginning, beginning + Character.MAX_VALUE).entrySet().stream()
                        .flatMap(entry -> entry.getValue().stream()
                                .filter(company -> isFirst(entry.getKey(), beginning, company))));
    }

    /** A company with two such words is met twice, and taken once. */
    private static boolean isFirst(String word, String beginning, KnownCustomer company) {
        return company.words().stream()
                .filter(other -> other.startsWith(beginning))
                .findFirst()
                .filter(word::equals)
                .isPresent();
    }
}
