package cosell.platform.outbox;

import java.lang.reflect.ParameterizedType;
import java.lang.reflect.Type;
import java.lang.reflect.WildcardType;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.bson.Document;

/**
 * Turns plain records and sealed types into BSON documents and back. Members of sealed types carry a stable name;
 * dates without time are ISO texts, money amounts Decimal128, value objects their value; null is left out. Thread-safe.
 *
 * <p>Components may be texts, numbers, truth values, UUIDs, moments, dates, decimals, constants, records, sealed
 * types, and lists of or maps from text to any of these. Another type is refused when the mapper is made.
 */
public final class DocumentMapper {

    private static final Map<Class<?>, StoredForm> PLAIN = Map.ofEntries(
            Map.entry(String.class, StoredForm.asItIs(String.class)),
            Map.entry(UUID.class, StoredForm.asItIs(UUID.class)),
            Map.entry(boolean.class, StoredForm.asItIs(Boolean.class)),
            Map.entry(Boolean.class, StoredForm.asItIs(Boolean.class)),
            Map.entry(int.class, StoredForm.asItIs(Integer.class)),
            Map.entry(Integer.class, StoredForm.asItIs(Integer.class)),
            Map.entry(long.class, StoredForm.wholeNumber()),
            Map.entry(Long.class, StoredForm.wholeNumber()),
            Map.entry(double.class, StoredForm.asItIs(Double.class)),
            Map.entry(Double.class, StoredForm.asItIs(Double.class)),
            Map.entry(Instant.class, StoredForm.instant()),
            Map.entry(LocalDate.class, StoredForm.date()),
            Map.entry(BigDecimal.class, StoredForm.decimal()));

    private final Map<Class<?>, RecordForm> records = new HashMap<>();
    private final Map<Class<?>, String> names;
    private final Map<String, RecordForm> byName = new HashMap<>();

    private DocumentMapper(StoredTypes types) {
        this.names = types.aliases();
        types.all().stream().filter(Class::isRecord).forEach(type -> records.put(type, new RecordForm(type)));
        names.forEach((type, name) -> {
            RecordForm form = records.get(type);
            if (form != null) {
                byName.put(name, form);
            }
        });
        records.values().forEach(form -> form.link(this::form));
    }

    /** A mapper for everything reachable from these types. */
    public static DocumentMapper forTypes(List<? extends Class<?>> roots) {
        return new DocumentMapper(StoredTypes.reachableFrom(roots));
    }

    /** The document of a value: a record, with its name if it has one. */
    public Document write(Object value) {
        return names.containsKey(value.getClass())
                ? named(value.getClass()).write(value)
                : record(value.getClass()).write(value);
    }

    /** The value of a document that {@link #write} made; throws when it does not fit the type. */
    public <T> T read(Class<T> type, Document document) {
        StoredForm form = document.containsKey(UnionForm.NAME) ? named(type) : record(type);
        return type.cast(form.read(document));
    }

    private StoredForm form(Type type) {
        return switch (type) {
            case Class<?> plain -> form(plain);
            case ParameterizedType generic -> container(generic);
            case WildcardType wildcard -> form(wildcard.getUpperBounds()[0]);
            default -> throw notStorable(type);
        };
    }

    private StoredForm form(Class<?> type) {
        StoredForm plain = PLAIN.get(type);
        if (plain != null) {
            return plain;
        }
        if (type.isEnum()) {
            return StoredForm.constant(type);
        }
        if (ValueForm.handles(type)) {
            return new ValueForm(type, this::form);
        }
        if (type.isSealed()) {
            return named(type);
        }
        return record(type);
    }

    private StoredForm container(ParameterizedType type) {
        Type[] arguments = type.getActualTypeArguments();
        if (type.getRawType() == List.class || type.getRawType() == Collection.class) {
            return StoredForm.list(form(arguments[0]));
        }
        if (type.getRawType() == Map.class && arguments[0] == String.class) {
            return StoredForm.map(form(arguments[1]));
        }
        throw notStorable(type);
    }

    private RecordForm record(Class<?> type) {
        RecordForm form = records.get(type);
        if (form == null) {
            throw notStorable(type);
        }
        return form;
    }

    private UnionForm named(Class<?> type) {
        return new UnionForm(type, records, names, byName);
    }

    private static IllegalArgumentException notStorable(Type type) {
        return new IllegalArgumentException("No stored form is known for " + type.getTypeName());
    }
}
