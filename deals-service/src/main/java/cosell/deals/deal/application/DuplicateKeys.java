package cosell.deals.deal.application;

import cosell.deals.deal.domain.Content;
import cosell.deals.deal.domain.ContentDraft;
import cosell.deals.deal.domain.Customer;
import cosell.deals.deal.domain.CustomerDraft;
import cosell.deals.deal.domain.Deal;
import cosell.deals.deal.domain.Solution;
import cosell.deals.deal.domain.SolutionDraft;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * What two deals have in common that are likely the same (D-23): a solution and the customer, by its D-U-N-S number or
 * by its country and the words of its name in whatever order, without the legal form.
 */
public final class DuplicateKeys {

    private static final Set<String> LEGAL_FORMS = Set.of(
            "ab",
            "ag",
            "as",
            "bv",
            "co",
            "corp",
            "corporation",
            "company",
            "gmbh",
            "inc",
            "incorporated",
            "kg",
            "limited",
            "llc",
            "llp",
            "ltd",
            "nv",
            "oy",
            "plc",
            "pty",
            "sa",
            "sarl",
            "se",
            "sl",
            "spa",
            "spol",
            "sro",
            "srl");

    private DuplicateKeys() {}

    /** Of a stored deal, as long as it is open; else none. */
    public static List<String> of(Deal deal) {
        if (deal.status().terminal()) {
            return List.of();
        }
        Content content = deal.content();
        Customer customer = content.customer();
        return keys(
                customers(customer.name(), customer.country(), customer.dunsNumber()),
                content.solutions().stream().map(Solution::solutionId).toList());
    }

    /** Of what a form says; none for parts that are missing. */
    public static List<String> of(ContentDraft draft) {
        CustomerDraft customer = draft.customer();
        if (customer == null) {
            return List.of();
        }
        List<String> solutions = draft.solutions().stream()
                .map(SolutionDraft::id)
                .filter(Objects::nonNull)
                .map(Objects::requireNonNull)
                .toList();
        return keys(customers(customer.name(), customer.country(), customer.dunsNumber()), solutions);
    }

    private static List<String> keys(Stream<String> customers, List<String> solutions) {
        return customers
                .flatMap(customer -> solutions.stream().map(solution -> customer + " " + solution))
                .distinct()
                .toList();
    }

    private static Stream<String> customers(
            @Nullable String name, @Nullable String country, @Nullable String dunsNumber) {
        Stream<String> byNumber = dunsNumber == null ? Stream.empty() : Stream.of("duns " + dunsNumber);
        Stream<String> byName =
                name == null || country == null ? Stream.empty() : Stream.of("name " + country + " " + words(name));
        return Stream.concat(byNumber, byName);
    }

    private static String words(String name) {
        List<String> all = SearchWords.of(name.replace(".", ""));
        List<String> telling =
                all.stream().filter(word -> !LEGAL_FORMS.contains(word)).toList();
        return (telling.isEmpty() ? all : telling).stream().sorted().collect(Collectors.joining("-"));
    }
}
