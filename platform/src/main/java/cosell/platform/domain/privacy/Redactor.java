package cosell.platform.domain.privacy;

import cosell.platform.forms.EmailAddresses;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Takes one person out of values made of records, lists and maps: a {@link Personal} record with their address gives way
 * to an erased one, and in every other text the address itself does. A value without the person comes back as it is.
 */
public final class Redactor {

    private static final String BEFORE = "(?<![\\p{L}\\p{N}._%+-])";
    private static final String AFTER = "(?![\\p{L}\\p{N}-]|\\.[\\p{L}\\p{N}])";

    private final String address;
    private final Pattern inText;

    /** @param address in any spelling */
    public Redactor(String address) {
        this.address = EmailAddresses.normalized(address);
        this.inText = Pattern.compile(
                BEFORE + Pattern.quote(this.address) + AFTER, Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE);
    }

    /** The value without the person. */
    @SuppressWarnings("unchecked")
    public <T> T redacted(T value) {
        return (T) Objects.requireNonNull(rewritten(value));
    }

    public boolean isMeant(@Nullable String email) {
        return email != null && EmailAddresses.normalized(email).equals(address);
    }

    /**
     * JSON pointers of texts that hold, or held, more than the address, so that the rest of them may still tell of the
     * person.
     */
    public List<String> tellingTexts(Object value) {
        List<String> places = new ArrayList<>();
        PlacedTexts.each(value, "", (place, text) -> {
            boolean whole = isMeant(text) || text.equals(Personal.ERASED);
            if (!whole
                    && (text.contains(Personal.ERASED) || inText.matcher(text).find())) {
                places.add(place);
            }
        });
        return places;
    }

    private @Nullable Object rewritten(@Nullable Object value) {
        return switch (value) {
            case Personal person when isMeant(person.email()) -> person.erased();
            case String text when text.indexOf('@') >= 0 -> withoutAddress(text);
            case Record parts -> record(parts);
            case List<?> elements -> elements.stream().map(this::rewritten).toList();
            case Map<?, ?> entries -> map(entries);
            case null, default -> value;
        };
    }

    private String withoutAddress(String text) {
        return isMeant(text)
                ? Personal.ERASED
                : inText.matcher(text).replaceAll(Matcher.quoteReplacement(Personal.ERASED));
    }

    private Record record(Record whole) {
        RecordShape shape = RecordShape.of(whole);
        @Nullable Object[] parts = new @Nullable Object[shape.size()];
        boolean changed = false;
        for (int at = 0; at < parts.length; at++) {
            Object before = shape.part(whole, at);
            parts[at] = rewritten(before);
            changed |= !Objects.equals(before, parts[at]);
        }
        return changed ? shape.whole(parts) : whole;
    }

    private Map<Object, @Nullable Object> map(Map<?, ?> entries) {
        Map<Object, @Nullable Object> rewritten = new LinkedHashMap<>();
        entries.forEach((key, entry) -> rewritten.put(key, rewritten(entry)));
        return rewritten;
    }
}
