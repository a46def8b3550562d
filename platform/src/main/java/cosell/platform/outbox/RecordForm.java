package cosell.platform.outbox;

import java.lang.reflect.RecordComponent;
import java.lang.reflect.Type;
import java.util.Comparator;
import java.util.List;
import java.util.function.Function;
import java.util.stream.IntStream;
import org.bson.Document;
import org.jspecify.annotations.Nullable;

/** A record is stored as a document with a field for each component that is not null. */
final class RecordForm implements StoredForm {

    /** The store knows a document's own id by this name. */
    private static final String ID = "_id";

    private final Class<?> type;
    private final RecordParts parts;
    private final List<String> names;
    private final Class<?>[] types;
    private final int[] idFirst;
    private List<StoredForm> forms = List.of();

    RecordForm(Class<?> type) {
        this.type = type;
        this.parts = new RecordParts(type);
        RecordComponent[] components = parts.components();
        this.names = List.of(components).stream()
                .map(RecordComponent::getName)
                .map(name -> name.equals("id") ? ID : name)
                .toList();
        this.types = List.of(components).stream().map(RecordComponent::getType).toArray(Class<?>[]::new);
        this.idFirst = IntStream.range(0, components.length)
                .boxed()
                .sorted(Comparator.comparing(part -> !names.get(part).equals(ID)))
                .mapToInt(Integer::intValue)
                .toArray();
    }

    /** Called once, before anything is mapped: records may contain each other. */
    void link(Function<Type, StoredForm> formOf) {
        forms = List.of(parts.components()).stream()
                .map(component -> formOf.apply(component.getGenericType()))
                .toList();
    }

    @Override
    public Document write(Object value) {
        Document document = new Document();
        for (int part : idFirst) {
            Object content = parts.part(value, part);
            if (content != null) {
                document.append(names.get(part), forms.get(part).write(content));
            }
        }
        return document;
    }

    @Override
    public Object read(Object stored) {
        Document document = (Document) stored;
        @Nullable Object[] contents = new @Nullable Object[names.size()];
        for (int part = 0; part < contents.length; part++) {
            Object content = document.get(names.get(part));
            contents[part] = content == null ? missing(part) : forms.get(part).read(content);
        }
        return parts.whole(contents);
    }

    private @Nullable Object missing(int part) {
        if (types[part].isPrimitive()) {
            throw new IllegalArgumentException(type.getSimpleName() + " is stored without " + names.get(part));
        }
        return null;
    }
}
