package cosell.platform.outbox;

import java.util.Map;
import org.bson.Document;

/** A member of a sealed type, or of an open one whose members were named, is stored with its name. */
final class UnionForm implements StoredForm {

    static final String NAME = "_class";

    private final Class<?> type;
    private final Map<Class<?>, RecordForm> members;
    private final Map<Class<?>, String> names;
    private final Map<String, RecordForm> byName;

    /**
     * @param members the forms of all records, filled by and by
     * @param byName the same by stored name
     */
    UnionForm(
            Class<?> type,
            Map<Class<?>, RecordForm> members,
            Map<Class<?>, String> names,
            Map<String, RecordForm> byName) {
        this.type = type;
        this.members = members;
        this.names = names;
        this.byName = byName;
    }

    @Override
    public Document write(Object value) {
        RecordForm form = members.get(value.getClass());
        String name = names.get(value.getClass());
        if (form == null || name == null) {
            throw new IllegalArgumentException(value.getClass() + " has no stored name");
        }
        return form.write(value).append(NAME, name);
    }

    @Override
    public Object read(Object stored) {
        String name = ((Document) stored).getString(NAME);
        RecordForm form = byName.get(name);
        if (form == null) {
            throw new IllegalArgumentException(type.getSimpleName() + " has no member " + name);
        }
        return type.cast(form.read(stored));
    }
}
