package cosell.platform.domain.privacy;

import java.util.Collection;
import java.util.Map;
import java.util.function.BiConsumer;
import org.jspecify.annotations.Nullable;

/** The texts of a value made of records, lists and maps, each with its place as a JSON pointer. */
final class PlacedTexts {

    private PlacedTexts() {}

    static void each(@Nullable Object value, String place, BiConsumer<String, String> taker) {
        switch (value) {
            case String text -> taker.accept(place, text);
            case Record whole -> {
                RecordShape shape = RecordShape.of(whole);
                for (int at = 0; at < shape.size(); at++) {
                    each(shape.part(whole, at), place + "/" + shape.names().get(at), taker);
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
}
