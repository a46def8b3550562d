package cosell.invitations.directory.domain;

import java.text.Normalizer;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/** The words under which an organization is found as one types; upper case and accents make no difference. */
public final class SearchWords {

    /** Nobody types further than this to find a name. */
    private static final int LONGEST = 40;

    private static final Pattern MARKS = Pattern.compile("\\p{M}+");
    private static final Pattern BETWEEN_WORDS = Pattern.compile("[^\\p{L}\\p{N}]+");

    private SearchWords() {}

    /** A text as it is compared: small letters without accents, words one blank apart, no longer than is searched. */
    public static String normalized(String text) {
        return cut(plain(text), LONGEST);
    }

    /** The words of a text as they are compared, each once; none for a text without a letter or digit. */
    public static List<String> words(String text) {
        return Stream.of(plain(text).split(" ", -1))
                .filter(word -> !word.isEmpty())
                .map(word -> cut(word, LONGEST))
                .distinct()
                .toList();
    }

    /** Every beginning of the name, so that a search is a look-up. */
    public static List<String> starts(String name) {
        return beginnings(normalized(name)).toList();
    }

    /** Every beginning of each word of the name. */
    public static List<String> wordBeginnings(String name) {
        return words(name).stream().flatMap(SearchWords::beginnings).distinct().toList();
    }

    /** A blank at the end is no beginning that anybody could type. */
    private static Stream<String> beginnings(String words) {
        return IntStream.rangeClosed(1, words.length())
                .mapToObj(length -> words.substring(0, length))
                .filter(beginning -> !beginning.endsWith(" "));
    }

    /** All words of a text as they are compared, one blank apart. */
    static String plain(String text) {
        String bare =
                MARKS.matcher(Normalizer.normalize(text, Normalizer.Form.NFKD)).replaceAll("");
        String small = bare.toUpperCase(Locale.ROOT).toLowerCase(Locale.ROOT);
        return BETWEEN_WORDS.matcher(small).replaceAll(" ").strip();
    }

    private static String cut(String words, int length) {
        return words.length() <= length ? words : words.substring(0, length).stripTrailing();
    }
}
