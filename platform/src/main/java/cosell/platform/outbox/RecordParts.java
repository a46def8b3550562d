package cosell.platform.outbox;

import java.lang.invoke.MethodHandle;
import java.lang.invoke.MethodHandles;
import java.lang.invoke.MethodType;
import java.lang.reflect.RecordComponent;
import java.util.Arrays;
import org.jspecify.annotations.Nullable;

/** Takes records apart and puts them together, private ones too. Thread-safe. */
final class RecordParts {

    private final RecordComponent[] components;
    private final MethodHandle[] accessors;
    private final MethodHandle constructor;

    RecordParts(Class<?> type) {
        this.components = type.getRecordComponents();
        try {
            MethodHandles.Lookup lookup = MethodHandles.privateLookupIn(type, MethodHandles.lookup());
            this.accessors = new MethodHandle[components.length];
            for (int part = 0; part < components.length; part++) {
                accessors[part] = lookup.unreflect(components[part].getAccessor())
                        .asType(MethodType.methodType(Object.class, Object.class));
            }
            Class<?>[] types =
                    Arrays.stream(components).map(RecordComponent::getType).toArray(Class<?>[]::new);
            this.constructor = lookup.findConstructor(type, MethodType.methodType(void.class, types))
                    .asSpreader(Object[].class, components.length)
                    .asType(MethodType.methodType(Object.class, Object[].class));
        } catch (ReflectiveOperationException e) {
            throw new IllegalStateException("Cannot look into " + type, e);
        }
    }

    RecordComponent[] components() {
        return components.clone();
    }

    @Nullable
    Object part(Object whole, int part) {
        try {
            return accessors[part].invokeExact(whole);
        } catch (Throwable thrown) {
            throw unchecked(thrown);
        }
    }

    /** Throws what the record's own constructor throws. */
    Object whole(@Nullable Object[] parts) {
        try {
            return constructor.invokeExact(parts);
        } catch (Throwable thrown) {
            throw unchecked(thrown);
        }
    }

    private static RuntimeException unchecked(Throwable thrown) {
        return switch (thrown) {
            case RuntimeException exception -> exception;
            case Error error -> throw error;
            default -> new IllegalStateException(thrown);
        };
    }
}
