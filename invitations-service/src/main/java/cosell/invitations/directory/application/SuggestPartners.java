package cosell.invitations.directory.application;

import static cosell.invitations.directory.application.DirectoryKeys.PREFIX;

import cosell.invitations.directory.domain.Organization;
import cosell.invitations.directory.domain.OrganizationEvent;
import cosell.invitations.directory.domain.SearchWords;
import cosell.platform.outbox.AggregateStore;
import cosell.platform.outbox.ScopedQuery;
import cosell.platform.outbox.Stored;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

/**
 * Finds organizations of the ecosystem as one types (I-10): first those whose name begins so, then those in whose name
 * each word that was typed begins a word; among equals the higher visibility rank comes first, then the name. Each of
 * the two is one query in the order of an index that ends with the last one wanted. Thread-safe.
 */
public final class SuggestPartners {

    /** As many as a list of suggestions shows. */
    public static final int MOST = 10;

    private final AggregateStore<Organization, OrganizationEvent> store;

    public SuggestPartners(AggregateStore<Organization, OrganizationEvent> store) {
        this.store = store;
    }

    /**
     * What is looked for.
     *
     * @param text what was typed; null for whoever has the rest
     * @param country where a location must be
     * @param solution which must be published
     * @param toVendor whether the vendor's people ask
     */
    public record Search(
            @Nullable String text,
            @Nullable String country,
            @Nullable String solution,
            int limit,
            boolean toVendor) {}

    /** Those found by name are found by their words again, which leaves room for as many others as are wanted. */
    public Mono<List<Organization>> handle(Search search) {
        String text = search.text();
        return text == null
                ? found(narrowed(search)).collectList()
                : Flux.concat(found(byName(search, text)), Flux.defer(() -> found(byWords(search, text))))
                        .distinct(organization -> organization.profile().id())
                        .take(search.limit())
                        .collectList();
    }

    private Flux<Organization> found(ScopedQuery query) {
        return store.list(query).map(Stored::state);
    }

    private static ScopedQuery byName(Search search, String text) {
        return narrowed(search).whereEquals(PREFIX + DirectoryKeys.STARTS, SearchWords.normalized(text));
    }

    /** Of words and traits the store follows whichever the fewest have. */
    private static ScopedQuery byWords(Search search, String text) {
        ScopedQuery query = narrowed(search);
        for (String word : SearchWords.words(text)) {
            query = query.whereContains(PREFIX + DirectoryKeys.WORDS, word);
        }
        return query;
    }

    /** In the order of what its viewers are shown. */
    private static ScopedQuery narrowed(Search search) {
        ScopedQuery query = ScopedQuery.in(Directory.OPEN)
                .ascendingBy(PREFIX + (search.toVendor() ? DirectoryKeys.FOR_VENDOR : DirectoryKeys.FOR_PARTNERS))
                .limit(search.limit());
        List<String> traits = Stream.of(
                        Optional.ofNullable(search.solution()).map(DirectoryKeys::withSolution),
                        Optional.ofNullable(search.country()).map(DirectoryKeys::inCountry))
                .flatMap(Optional::stream)
                .toList();
        for (String trait : traits) {
            query = query.whereContains(PREFIX + DirectoryKeys.TRAITS, trait);
        }
        return query;
    }
}
