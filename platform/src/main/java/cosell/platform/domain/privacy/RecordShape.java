package cosell.platform.domain.privacy;

import java.lang.reflect.Constructor;
import java.lang.reflect.Method;
import java.lang.reflect.RecordComponent;
import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** How records of one type are taken apart and put together. Thread-safe. */
final class RecordShape {

    private static final ClassValue<RecordShape> SHAPES = new ClassValue<>() {
        @Override
        protected RecordShape computeValue(Class<?> type) {
            return new RecordShape(type);
        }
    };

    private final List<String> names;
    private final List<Method> accessors;
    private final Constructor<?> constructor;

    private RecordShape(Class<?> type) {
        RecordComponent[] components = type.getRecordComponents();
        this.names = Arrays.stream(components).map(RecordComponent::getName).toList();
        this.accessors = Arrays.stream(components)
                .map(RecordComponent::getAccessor)
                .peek(accessor -> accessor.setAccessible(true))
                .toList();
        try {
            this.constructor = type.getDeclaredConstructor(
                    Arrays.stream(components).map(RecordComponent::getType).toArray(Class<?>[]::new));
            constructor.setAccessible(true);
        } catch (NoSuchMethodException everyRecordHasIt) {
            throw new IllegalStateException(everyRecordHasIt);
        }
    }

    static RecordShape of(Record value) {
        return SHAPES.get(value.getClass());
    }

    int size() {
        return names.size();
    }

    List<String> names() {
        return names;
    }

    @Nullable
    Object part(Record whole, int at) {
        try {
            return accessors.get(at).invoke(whole);
        } catch (ReflectiveOperationException e) {
            throw new IllegalStateException("A record of " + whole.getClass() + " can't be read", e);
        }
    }

    Record whole(@Nullable Object[] parts) {
        try {
            return (Record) constructor.newInstance(parts);
        } catch (ReflectiveOperationException e) {
            throw new IllegalStateException("A record of " + constructor.getDeclaringClass() + " can't be made", e);
        }
    }
}
