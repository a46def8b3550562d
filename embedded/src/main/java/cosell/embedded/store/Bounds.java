package cosell.embedded.store;

import org.jspecify.annotations.Nullable;

/** A range of values a field must lie in; both ends are taken as included, and an open end is null. */
record Bounds(@Nullable Object low, @Nullable Object high) {

    /** The first demand for an end counts: a search may find too much, never too little. */
    Bounds and(Bounds other) {
        return new Bounds(low != null ? low : other.low, high != null ? high : other.high);
    }

    /** Of a field with many values, one may satisfy the lower and another the upper end. */
    Bounds oneEnd() {
        return low != null ? new Bounds(low, null) : this;
    }
}
