package cosell.platform.outbox;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.Date;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import org.bson.Document;
import org.bson.types.Decimal128;

/** How values of one type are stored; never asked about null, which is stored by leaving the field out. */
interface StoredForm {

    /** Stands for a dot in a map's key, which the store would take for the way into a sub-document. */
    char DOT_IN_KEY = '\uFF0E';

    Object write(Object value);

    /** What {@link #write} was given; throws when {@code stored} is of another form. */
    Object read(Object stored);

    /** Texts, truth values, whole numbers and UUIDs are the store's own types. */
    static StoredForm asItIs(Class<?> type) {
        return new Converted(type::cast, type::cast);
    }

    /** A count may have been stored when its type was narrower. */
    static StoredForm wholeNumber() {
        return new Converted(Long.class::cast, stored -> ((Number) stored).longValue());
    }

    static StoredForm instant() {
        return new Converted(value -> Date.from((Instant) value), stored -> ((Date) stored).toInstant());
    }

    static StoredForm date() {
        return new Converted(value -> ((LocalDate) value).toString(), stored -> LocalDate.parse((String) stored));
    }

    static StoredForm decimal() {
        return new Converted(
                value -> new Decimal128((BigDecimal) value), stored -> ((Decimal128) stored).bigDecimalValue());
    }

    static StoredForm constant(Class<?> type) {
        Map<String, Object> byName = new LinkedHashMap<>();
        Arrays.stream(type.getEnumConstants()).forEach(constant -> byName.put(((Enum<?>) constant).name(), constant));
        return new Converted(value -> ((Enum<?>) value).name(), name -> {
            Object constant = byName.get((String) name);
            if (constant == null) {
                throw new IllegalArgumentException(type.getSimpleName() + " has no " + name);
            }
            return constant;
        });
    }

    static StoredForm list(StoredForm element) {
        return new Converted(values -> each(values, element::write), stored -> each(stored, element::read));
    }

    static StoredForm map(StoredForm value) {
        return new Converted(
                map -> {
                    Document document = new Document();
                    ((Map<?, ?>) map)
                            .forEach((key, entry) ->
                                    document.append(key.toString().replace('.', DOT_IN_KEY), value.write(entry)));
                    return document;
                },
                stored -> {
                    Map<String, Object> map = new LinkedHashMap<>();
                    ((Document) stored)
                            .forEach((key, entry) -> map.put(key.replace(DOT_IN_KEY, '.'), value.read(entry)));
                    return map;
                });
    }

    private static List<Object> each(Object values, Function<Object, Object> change) {
        Collection<?> all = (Collection<?>) values;
        List<Object> changed = new ArrayList<>(all.size());
        all.forEach(value -> changed.add(change.apply(value)));
        return changed;
    }

    /** A form that two functions make. */
    record Converted(Function<Object, Object> writing, Function<Object, Object> reading) implements StoredForm {
        @Override
        public Object write(Object value) {
            return writing.apply(value);
        }

        @Override
        public Object read(Object stored) {
            return reading.apply(stored);
        }
    }
}
