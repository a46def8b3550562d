package cosell.platform.web;

import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * What a merge patch (RFC 7396) says about one field: nothing, take it away, or set it. As the type of a record's
 * component it is read by {@link JsonBodies}: a missing field is {@link Absent}, null is {@link Cleared}.
 *
 * @param <T> the field's type
 */
public sealed interface Change<T> {

    /** The patch does not mention the field. */
    record Absent<T>() implements Change<T> {}

    /** The patch sets the field to null. */
    record Cleared<T>() implements Change<T> {}

    /** The patch gives the field a value. */
    record To<T>(T value) implements Change<T> {}

    static <T> Change<T> absent() {
        return new Absent<>();
    }

    static <T> Change<T> cleared() {
        return new Cleared<>();
    }

    static <T> Change<T> to(T value) {
        return new To<>(value);
    }

    default boolean isAbsent() {
        return this instanceof Absent;
    }

    /** The field's value after the patch, given its value before. */
    default @Nullable T appliedTo(@Nullable T before) {
        return switch (this) {
            case Absent<T> _ -> before;
            case Cleared<T> _ -> null;
            case To<T>(var value) -> value;
        };
    }

    /** The same change of a value of another type. */
    default <R> Change<R> map(Function<? super T, ? extends R> mapping) {
        return switch (this) {
            case Absent<T> _ -> new Absent<>();
            case Cleared<T> _ -> new Cleared<>();
            case To<T>(var value) -> new To<>(mapping.apply(value));
        };
    }
}
