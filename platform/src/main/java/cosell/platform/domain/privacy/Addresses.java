package cosell.platform.domain.privacy;

import cosell.platform.forms.EmailAddresses;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * The e-mail addresses in any text of a value made of records, lists and maps, in the form in which addresses are
 * compared. Every text is looked at, so that a field that is added later is not forgotten.
 */
public final class Addresses {

    private static final String LOCAL = "[\\p{L}\\p{N}.!#$%&'*+/=?^_`{|}~-]+";
    private static final String DOMAIN = "[\\p{L}\\p{N}-]+(?:\\.[\\p{L}\\p{N}-]+)*";
    private static final Pattern IN_TEXT = Pattern.compile(LOCAL + "@" + DOMAIN);
    private static final Pattern SURROUNDINGS = Pattern.compile("^[^\\p{L}\\p{N}]+|[^\\p{L}\\p{N}]+$");

    private Addresses() {}

    public static List<String> in(@Nullable Object... values) {
        Set<String> found = new TreeSet<>();
        for (Object value : values) {
            collect(value, found);
        }
        return List.copyOf(found);
    }

    /** Every write of an aggregate asks, so nothing is made beside what is found. */
    private static void collect(@Nullable Object value, Set<String> found) {
        switch (value) {
            case String text -> add(text, found);
            case Record whole -> {
                RecordShape shape = RecordShape.of(whole);
                for (int at = 0; at < shape.size(); at++) {
                    collect(shape.part(whole, at), found);
                }
            }
            case Collection<?> elements -> elements.forEach(element -> collect(element, found));
            case Map<?, ?> entries -> entries.values().forEach(entry -> collect(entry, found));
            case null, default -> {}
        }
    }

    private static void add(String text, Set<String> found) {
        if (text.indexOf('@') < 0) {
            return;
        }
        String whole = EmailAddresses.normalized(text);
        if (whole.chars().noneMatch(Character::isWhitespace)) {
            found.add(whole);
        }
        for (String address : inside(whole)) {
            found.add(address);
            found.add(SURROUNDINGS.matcher(address).replaceAll(""));
        }
    }

    private static List<String> inside(String text) {
        List<String> addresses = new ArrayList<>();
        IN_TEXT.matcher(text).results().forEach(match -> addresses.add(match.group()));
        return addresses;
    }
}
