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
            value = switch (value) {
                case Document inner -> inner.get(name);
                case List<?> list -> element(list, name);
                case null, default -> null;
            };
        }
        return value;
    }

    /** Whether a field is there, be it null. */
    static boolean has(Document document, String path) {
        int dot = path.lastIndexOf('.');
        String name = path.substring(dot + 1);
        return switch (dot < 0 ? document : get(document, path.substring(0, dot))) {
            case Document parent -> parent.containsKey(name);
            case List<?> list -> element(list, name) != null;
            case null, default -> false;
        };
    }

    private static @Nullable Object element(List<?> list, String name) {
        if (!name.chars().allMatch(Character::isDigit)) {
            throw new IllegalArgumentException("The model's store does not look into all elements for " + name);
        }
        int place = Integer.parseInt(name);
        return place < list.size() ? list.get(place) : null;
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
