package cosell.platform.domain.privacy;

import cosell.platform.forms.EmailAddresses;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.BiConsumer;
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
            each(value, "", (_, text) -> add(text, found));
        }
        return List.copyOf(found);
    }

    /** Gives every text of a value with its place, as a JSON pointer. */
    static void each(@Nullable Object value, String place, BiConsumer<String, String> taker) {
        switch (value) {
            case String text -> taker.accept(place, text);
            case Record parts -> {
                RecordShape shape = RecordShape.of(parts);
                for (int at = 0; at < shape.names().size(); at++) {
                    each(shape.part(parts, at), place + "/" + shape.names().get(at), taker);
                }
            }
            case Collection<?> elements -> {
                int at = 0;
                for (Object element : elements) {
                    each(element, place + "/" + at++, taker);
                }
            }
            case Map<?, ?> entries -> entries.forEach((key, entry) -> each(entry, place + "/" + key, taker));
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
