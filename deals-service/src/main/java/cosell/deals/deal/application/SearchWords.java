package cosell.deals.deal.application;

import cosell.deals.deal.domain.Content;
import cosell.deals.deal.domain.CrmKey;
import java.text.Normalizer;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** Words as search sees them: lower case, without accents. */
public final class SearchWords {

    private static final Pattern MARKS = Pattern.compile("\\p{M}+");
    private static final Pattern SEPARATORS = Pattern.compile("[^\\p{L}\\p{N}]+");
    private static final int MOST = 50;
    private static final int LONGEST = 60;
    private static final int LONGEST_KEY = 120;

    private SearchWords() {}

    /** The words of a text, each once. */
    public static List<String> of(String text) {
        return Arrays.stream(SEPARATORS.split(plain(text)))
                .filter(word -> !word.isEmpty())
                .map(word -> cut(word, LONGEST))
                .distinct()
                .limit(MOST)
                .toList();
    }

    /** The words by which a deal is found: name, customer, CRM id, campaign id. */
    public static List<String> of(Content content) {
        CrmKey crm = content.crm();
        return Stream.of(
                        content.name(),
                        content.customer().name(),
                        crm == null ? null : crm.crmId(),
                        content.campaignId())
                .filter(Objects::nonNull)
                .flatMap(text -> of(text).stream())
                .distinct()
                .toList();
    }

    /** A text as it is sorted by, cut where no two names are likely to be still the same. */
    public static String key(String text) {
        return cut(plain(text).strip(), LONGEST_KEY);
    }

    /** Never between the halves of a character, which could not be stored. */
    private static String cut(String text, int length) {
        if (text.length() <= length) {
            return text;
        }
        return text.substring(0, Character.isHighSurrogate(text.charAt(length - 1)) ? length - 1 : length);
    }

    private static String plain(String text) {
        return MARKS.matcher(Normalizer.normalize(text, Normalizer.Form.NFKD))
                .replaceAll("")
                .toLowerCase(Locale.ROOT);
    }
}
