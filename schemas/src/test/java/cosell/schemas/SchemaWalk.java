package cosell.schemas;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.SequencedCollection;
import java.util.stream.Stream;
import org.apache.avro.Schema;

/** Everything that a schema is made of, each named type once. */
final class SchemaWalk {

    /** A field with the record it belongs to. */
    record Place(Schema owner, Schema.Field field) {

        @Override
        public String toString() {
            return owner.getName() + "." + field.name();
        }

        /** The field's type without the null it may also be. */
        Schema type() {
            return field.schema().isNullable() && field.schema().isUnion()
                    ? field.schema().getTypes().getLast()
                    : field.schema();
        }
    }

    private final Map<String, Schema> named = new LinkedHashMap<>();
    private final List<Schema> unions = new ArrayList<>();

    private SchemaWalk() {}

    static SchemaWalk of(Schema... roots) {
        SchemaWalk walk = new SchemaWalk();
        for (Schema root : roots) {
            walk.visit(root);
        }
        return walk;
    }

    /** Everything that all topics' records are made of. */
    static SchemaWalk ofContracts() {
        return of(Stream.of(TopicContract.values())
                .map(contract -> Contracts.wireSchema(contract.record()))
                .toArray(Schema[]::new));
    }

    SequencedCollection<Schema> named() {
        return List.copyOf(named.values());
    }

    List<Schema> unions() {
        return unions;
    }

    List<Schema> enums() {
        return named.values().stream()
                .filter(type -> type.getType() == Schema.Type.ENUM)
                .toList();
    }

    List<Place> fields() {
        return named.values().stream()
                .filter(type -> type.getType() == Schema.Type.RECORD)
                .flatMap(type -> type.getFields().stream().map(field -> new Place(type, field)))
                .toList();
    }

    private void visit(Schema schema) {
        switch (schema.getType()) {
            case RECORD -> {
                if (named.putIfAbsent(schema.getFullName(), schema) == null) {
                    schema.getFields().forEach(field -> visit(field.schema()));
                }
            }
            case ENUM, FIXED -> named.putIfAbsent(schema.getFullName(), schema);
            case ARRAY -> visit(schema.getElementType());
            case MAP -> visit(schema.getValueType());
            case UNION -> {
                unions.add(schema);
                schema.getTypes().forEach(this::visit);
            }
            default -> {
                // Primitive types hold nothing further.
            }
        }
    }
}
