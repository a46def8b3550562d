package cosell.platform.outbox;

import java.lang.reflect.RecordComponent;
import java.lang.reflect.Type;
import java.util.Objects;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** A record with the single component {@code value}, such as an id, is stored as that value. */
final class ValueForm implements StoredForm {

    private final RecordParts parts;
    private final StoredForm value;

    ValueForm(Class<?> type, Function<Type, StoredForm> formOf) {
        this.parts = new RecordParts(type);
        this.value = formOf.apply(parts.components()[0].getGenericType());
    }

    static boolean handles(Class<?> type) {
        RecordComponent[] components = type.getRecordComponents();
        return components != null
                && components.length == 1
                && components[0].getName().equals("value");
    }

    @Override
    public Object write(Object whole) {
        return value.write(Objects.requireNonNull(parts.part(whole, 0)));
    }

    @Override
    public Object read(Object stored) {
        return parts.whole(new @Nullable Object[] {value.read(stored)});
    }
}
