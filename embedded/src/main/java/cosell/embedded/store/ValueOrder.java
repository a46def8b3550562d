package cosell.embedded.store;

import de.bwaldvogel.mongo.backend.Missing;
import de.bwaldvogel.mongo.backend.ValueComparator;
import java.util.Comparator;
import java.util.UUID;

/** The engine's order of values, with short cuts for the common kinds of id and with two marks between values. */
final class ValueOrder implements Comparator<Object> {

    static final ValueOrder INSTANCE = new ValueOrder();

    /** Places between values, for the ends of a search. */
    enum Mark {
        /** After null, which also stands for a missing field, and before every other value. */
        AFTER_NULL,
        /** After every value. */
        HIGHEST
    }

    private static final Comparator<Object> ENGINE = ValueComparator.ascWithoutListHandling();

    private ValueOrder() {}

    @Override
    public int compare(Object left, Object right) {
        if (left == right) {
            return 0;
        }
        if (left instanceof String one && right instanceof String other) {
            return one.compareTo(other);
        }
        if (left instanceof UUID one && right instanceof UUID other) {
            return compareAsText(one, other);
        }
        return left instanceof Mark || right instanceof Mark
                ? Integer.compare(place(left), place(right))
                : ENGINE.compare(left, right);
    }

    /** The engine compares ids of this kind by their text, which is the order of their unsigned halves. */
    private static int compareAsText(UUID left, UUID right) {
        var high = Long.compareUnsigned(left.getMostSignificantBits(), right.getMostSignificantBits());
        return high != 0 ? high : Long.compareUnsigned(left.getLeastSignificantBits(), right.getLeastSignificantBits());
    }

    private static int place(Object value) {
        return switch (value) {
            case Mark.AFTER_NULL -> 1;
            case Mark.HIGHEST -> 3;
            case Missing _ -> 0;
            default -> 2;
        };
    }
}
