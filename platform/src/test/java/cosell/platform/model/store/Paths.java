package cosell.platform.model.store;

import java.util.List;
import org.bson.Document;
import org.jspecify.annotations.Nullable;

/** Dotted paths into documents. Writing copies what it changes: a stored document is never altered. */
final class Paths {

    private Paths() {}

    static @Nullable Object get(Document document, String path) {
        Object value = document;
        for (String name : path.split("\\.", -1)) {
            value = value instanceof Document inner ? inner.get(name) : null;
        }
        return value;
    }

    /** A null value removes the field. */
    static Document with(Document document, String path, @Nullable Object value) {
        return with(document, List.of(path.split("\\.")), value);
    }

    private static Document with(Document document, List<String> path, @Nullable Object value) {
        String name = path.getFirst();
        Object changed = value;
        if (path.size() > 1) {
            Document inner = document.get(name) instanceof Document there ? there : new Document();
            changed = with(inner, path.subList(1, path.size()), value);
        }
        Document copy = new Document(document);
        if (changed == null && path.size() == 1) {
            copy.remove(name);
        } else {
            copy.put(name, changed);
        }
        return copy;
    }

    /** With a field that may be null. */
    static Document withNull(Document document, String path) {
        Document marked = with(document, path, "");
        int dot = path.lastIndexOf('.');
        Document parent = dot < 0 ? marked : (Document) get(marked, path.substring(0, dot));
        parent.put(path.substring(dot + 1), null);
        return marked;
    }
}
