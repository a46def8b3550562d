package cosell.invitations.directory.domain;

import cosell.invitations.directory.domain.DirectoryRefusal.Blank;
import cosell.invitations.directory.domain.DirectoryRefusal.Form;
import cosell.invitations.directory.domain.DirectoryRefusal.ListedTwice;
import cosell.invitations.directory.domain.DirectoryRefusal.Malformed;
import cosell.invitations.directory.domain.DirectoryRefusal.Missing;
import cosell.invitations.directory.domain.DirectoryRefusal.TooLong;
import cosell.invitations.directory.domain.DirectoryRefusal.TooMany;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.BiFunction;
import java.util.function.Function;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Checks of single values and lists, each with everything that is wrong with it. */
final class Checks {

    static final int LONGEST_TEXT = 255;

    private Checks() {}

    static Stream<DirectoryRefusal> text(String pointer, @Nullable String text) {
        if (text == null) {
            return Stream.of(new Missing(pointer));
        }
        if (text.isBlank()) {
            return Stream.of(new Blank(pointer));
        }
        return text.length() > LONGEST_TEXT ? Stream.of(new TooLong(pointer, LONGEST_TEXT)) : Stream.empty();
    }

    static Stream<DirectoryRefusal> required(String pointer, @Nullable String text, Form form) {
        return text == null ? Stream.of(new Missing(pointer)) : optional(pointer, text, form);
    }

    static Stream<DirectoryRefusal> optional(String pointer, @Nullable String text, Form form) {
        if (text == null) {
            return Stream.empty();
        }
        if (text.length() > LONGEST_TEXT) {
            return Stream.of(new TooLong(pointer, LONGEST_TEXT));
        }
        return Forms.fits(form, text) ? Stream.empty() : Stream.of(new Malformed(pointer, form));
    }

    /** What tells the elements of a list apart. */
    record Identity<T>(String field, Function<T, @Nullable String> value) {

        /** For lists of words. */
        static final Identity<String> ITSELF = new Identity<>("", word -> word);
    }

    /** A list that is too long is refused without a look at its elements. */
    static <T> Stream<DirectoryRefusal> list(
            String pointer,
            List<T> elements,
            int most,
            Identity<T> identity,
            BiFunction<String, T, Stream<DirectoryRefusal>> rule) {
        return elements.size() > most
                ? Stream.of(new TooMany(pointer, most))
                : Stream.concat(
                        twice(pointer, elements, identity),
                        IntStream.range(0, elements.size())
                                .boxed()
                                .flatMap(at -> rule.apply(pointer + "/" + at, elements.get(at))));
    }

    private static <T> Stream<DirectoryRefusal> twice(String pointer, List<T> elements, Identity<T> identity) {
        Map<String, String> first = new HashMap<>();
        return IntStream.range(0, elements.size()).boxed().flatMap(at -> {
            String value = identity.value().apply(elements.get(at));
            String place = pointer + "/" + at + identity.field();
            String earlier = value == null ? null : first.putIfAbsent(value, place);
            return earlier == null ? Stream.empty() : Stream.of(new ListedTwice(place, earlier));
        });
    }
}
