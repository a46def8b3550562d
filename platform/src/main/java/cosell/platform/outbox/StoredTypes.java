package cosell.platform.outbox;

import cosell.platform.domain.Announcement;
import java.lang.reflect.ParameterizedType;
import java.lang.reflect.RecordComponent;
import java.lang.reflect.Type;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.Map;
import java.util.Set;

/**
 * All types that can be reached from some root types through record components and permitted subclasses, with the names
 * under which the members of sealed types are stored.
 */
final class StoredTypes {

    private final Set<Class<?>> reached = new LinkedHashSet<>();
    private final Map<Class<?>, String> aliases = new LinkedHashMap<>();

    static StoredTypes reachableFrom(Iterable<? extends Class<?>> roots) {
        StoredTypes types = new StoredTypes();
        roots.forEach(types::visit);
        return types;
    }

    Set<Class<?>> all() {
        return reached;
    }

    /** Stored names of the members of sealed types: {@code <enclosing type>.<type>}, so that classes can move. */
    Map<Class<?>, String> aliases() {
        return aliases;
    }

    private void visit(Class<?> type) {
        if (type.isPrimitive() || type.getName().startsWith("java.") || !reached.add(type)) {
            return;
        }
        if (Announcement.class.isAssignableFrom(type)) {
            alias(type);
        }
        if (type.isSealed()) {
            for (Class<?> permitted : type.getPermittedSubclasses()) {
                alias(permitted);
                visit(permitted);
            }
        }
        if (type.isRecord()) {
            for (RecordComponent component : type.getRecordComponents()) {
                visitGeneric(component.getGenericType());
            }
        }
    }

    private void visitGeneric(Type type) {
        switch (type) {
            case Class<?> plain -> visit(plain);
            case ParameterizedType parameterized -> {
                for (Type argument : parameterized.getActualTypeArguments()) {
                    visitGeneric(argument);
                }
            }
            default -> {
                // type variables and arrays lead to nothing that is stored by name
            }
        }
    }

    private void alias(Class<?> type) {
        Class<?> enclosing = type.getEnclosingClass();
        String alias =
                enclosing == null ? type.getSimpleName() : enclosing.getSimpleName() + "." + type.getSimpleName();
        if (aliases.containsValue(alias) && !alias.equals(aliases.get(type))) {
            throw new IllegalStateException("Two stored types are named " + alias);
        }
        aliases.put(type, alias);
    }
}
