package cosell.invitations.directory.domain;

import java.text.Normalizer;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;

/** The words under which an organization is found as one types; upper case and accents make no difference. */
public final class SearchWords {

    /** Nobody types further than this to find a name. */
    private static final int LONGEST = 40;

    private static final Pattern MARKS = Pattern.compile("\\p{M}+");
    private static final Pattern BETWEEN_WORDS = Pattern.compile("[^\\p{L}\\p{N}]+");

    private SearchWords() {}

    /** A text as it is compared: small letters without accents, words one blank apart, no longer than is searched. */
    public static String normalized(String text) {
        return cut(words(text), LONGEST);
    }

    /** Every beginning of the name and of what follows each of its words, so that a search is a look-up. */
    public static List<String> beginnings(String name) {
        Set<String> beginnings = new LinkedHashSet<>();
        String rest = words(name);
        while (!rest.isEmpty()) {
            for (int length = 1; length <= Math.min(rest.length(), LONGEST); length++) {
                beginnings.add(cut(rest, length));
            }
            int blank = rest.indexOf(' ');
            rest = blank < 0 ? "" : rest.substring(blank + 1);
        }
        return List.copyOf(beginnings);
    }

    private static String words(String text) {
        String bare =
                MARKS.matcher(Normalizer.normalize(text, Normalizer.Form.NFKD)).replaceAll("");
        String small = bare.toUpperCase(Locale.ROOT).toLowerCase(Locale.ROOT);
        return BETWEEN_WORDS.matcher(small).replaceAll(" ").strip();
    }

    private static String cut(String words, int length) {
        return words.length() <= length ? words : words.substring(0, length).stripTrailing();
    }
}
