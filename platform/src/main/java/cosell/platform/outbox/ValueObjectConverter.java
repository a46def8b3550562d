package cosell.platform.outbox;

import java.lang.reflect.Constructor;
import java.lang.reflect.Method;
import java.lang.reflect.RecordComponent;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.core.convert.TypeDescriptor;
import org.springframework.core.convert.converter.GenericConverter;
import org.springframework.data.convert.ReadingConverter;
import org.springframework.data.convert.WritingConverter;

/** Stores a record with the single component {@code value}, such as an id, as that value. */
final class ValueObjectConverter {

    private final Class<?> type;
    private final RecordComponent component;

    ValueObjectConverter(Class<?> type) {
        this.type = type;
        this.component = type.getRecordComponents()[0];
    }

    static boolean handles(Class<?> type) {
        RecordComponent[] components = type.getRecordComponents();
        return components != null
                && components.length == 1
                && components[0].getName().equals("value");
    }

    GenericConverter writing() {
        return new Writing(type, component);
    }

    GenericConverter reading() {
        return new Reading(type, component);
    }

    @WritingConverter
    private static final class Writing implements GenericConverter {
        private final Class<?> type;
        private final Class<?> stored;
        private final Method accessor;

        Writing(Class<?> type, RecordComponent component) {
            this.type = type;
            this.stored = component.getType();
            this.accessor = component.getAccessor();
            accessor.setAccessible(true);
        }

        @Override
        public Set<ConvertiblePair> getConvertibleTypes() {
            return Set.of(new ConvertiblePair(type, stored));
        }

        @Override
        public @Nullable Object convert(@Nullable Object source, TypeDescriptor from, TypeDescriptor to) {
            try {
                return source == null ? null : accessor.invoke(source);
            } catch (ReflectiveOperationException e) {
                throw new IllegalStateException("Cannot read " + type, e);
            }
        }
    }

    @ReadingConverter
    private static final class Reading implements GenericConverter {
        private final Class<?> type;
        private final Class<?> stored;
        private final Constructor<?> constructor;

        Reading(Class<?> type, RecordComponent component) {
            this.type = type;
            this.stored = component.getType();
            try {
                this.constructor = type.getDeclaredConstructor(stored);
            } catch (NoSuchMethodException e) {
                throw new IllegalStateException(e);
            }
            constructor.setAccessible(true);
        }

        @Override
        public Set<ConvertiblePair> getConvertibleTypes() {
            return Set.of(new ConvertiblePair(stored, type));
        }

        @Override
        public @Nullable Object convert(@Nullable Object source, TypeDescriptor from, TypeDescriptor to) {
            try {
                return source == null ? null : constructor.newInstance(source);
            } catch (ReflectiveOperationException e) {
                throw new IllegalStateException("Cannot make " + type, e);
            }
        }
    }
}
