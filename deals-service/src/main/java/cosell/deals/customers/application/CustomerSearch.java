package cosell.deals.customers.application;

import cosell.deals.deal.application.SearchWords;
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

    /** How well a customer fits; the best comes first. */
    public enum Match {
        WHOLE_NAME,
        BEGINNING_OF_NAME,
        WORDS
    }

    /** Whether it says enough to look for. */
    public boolean isEnough() {
        return words.stream().mapToInt(String::length).sum() >= FEWEST_LETTERS;
    }

    public boolean finds(KnownCustomer known) {
        return (country == null || country.equals(known.customer().country()))
                && words.stream().allMatch(word -> isBeginning(word, known.words()));
    }

    /** How well a customer fits that it finds. */
    public Match match(KnownCustomer known) {
        String asked = String.join(" ", words);
        if (known.name().equals(asked)) {
            return Match.WHOLE_NAME;
        }
        return known.name().startsWith(asked) ? Match.BEGINNING_OF_NAME : Match.WORDS;
    }

    private static boolean isBeginning(String beginning, List<String> words) {
        return words.stream().anyMatch(word -> word.startsWith(beginning));
    }
}
