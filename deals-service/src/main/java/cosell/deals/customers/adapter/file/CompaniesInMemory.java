package cosell.deals.customers.adapter.file;

import cosell.deals.customers.application.CustomerDirectory;
import cosell.deals.customers.application.CustomerSearch;
import cosell.deals.deal.application.CustomerWords;
import cosell.deals.deal.domain.Customer;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.NavigableMap;
import java.util.TreeMap;
import java.util.stream.Stream;
import reactor.core.publisher.Flux;

/** Companies in memory, found by the beginnings of their words. */
public final class CompaniesInMemory implements CustomerDirectory {

    private final NavigableMap<String, List<Customer>> byWord = new TreeMap<>();

    public CompaniesInMemory(Collection<Customer> companies) {
        companies.forEach(company -> CustomerWords.of(company)
                .forEach(word ->
                        byWord.computeIfAbsent(word, _ -> new ArrayList<>()).add(company)));
    }

    @Override
    public Flux<Customer> find(CustomerSearch search, int atMost) {
        return Flux.defer(() -> Flux.fromStream(candidates(search)
                .filter(search::finds)
                .distinct()
                .sorted(search.bestFirst().thenComparing(Customer::name))
                .limit(atMost)));
    }

    /** The longest word of a search leaves the fewest to look at. */
    private Stream<Customer> candidates(CustomerSearch search) {
        return search.words().stream().max(Comparator.comparingInt(String::length)).stream()
                .flatMap(word -> byWord.subMap(word, word + Character.MAX_VALUE).values().stream())
                .flatMap(Collection::stream);
    }
}
