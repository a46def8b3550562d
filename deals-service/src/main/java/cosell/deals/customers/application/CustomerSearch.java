package cosell.deals.customers.application;

import cosell.deals.deal.application.CustomerWords;
import cosell.deals.deal.application.SearchWords;
import cosell.deals.deal.domain.Customer;
import java.util.Comparator;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What a customer is looked for by.
 *
 * @param country null for any
 * @param words beginnings of normalized words that all must occur
 */
public record CustomerSearch(@Nullable String country, List<String> words) {

    /** Fewer letters than this find anything. */
    public static final int FEWEST_LETTERS = 2;

    public CustomerSearch {
        words = List.copyOf(words);
    }

    public static CustomerSearch of(@Nullable String country, String text) {
        return new CustomerSearch(country, SearchWords.of(text));
    }

    /** Whether it says enough to look for. */
    public boolean isEnough() {
        return words.stream().mapToInt(String::length).sum() >= FEWEST_LETTERS;
    }

    public boolean finds(Customer customer) {
        return (country == null || country.equals(customer.country()))
                && words.stream().allMatch(word -> isBeginning(word, CustomerWords.of(customer)));
    }

    /** Orders what it finds by how well it fits. */
    public Comparator<Customer> bestFirst() {
        return Comparator.comparing(this::match);
    }

    private Match match(Customer customer) {
        String name = name(customer);
        String asked = String.join(" ", words);
        if (name.equals(asked)) {
            return Match.WHOLE_NAME;
        }
        return name.startsWith(asked) ? Match.BEGINNING_OF_NAME : Match.WORDS;
    }

    /** A customer's name as it is compared. */
    static String name(Customer customer) {
        return String.join(" ", SearchWords.of(customer.name()));
    }

    private static boolean isBeginning(String beginning, List<String> words) {
        return words.stream().anyMatch(word -> word.startsWith(beginning));
    }

    private enum Match {
        WHOLE_NAME,
        BEGINNING_OF_NAME,
        WORDS
    }
}
