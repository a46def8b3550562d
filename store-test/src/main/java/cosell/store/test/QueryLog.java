package cosell.store.test;

import com.mongodb.event.CommandListener;
import com.mongodb.event.CommandStartedEvent;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import org.bson.BsonDocument;
import org.bson.BsonValue;

/** Notes the shape of every query that is sent to a store. Thread-safe. */
public final class QueryLog implements CommandListener {

    /** Of the clients that tests share. */
    static final QueryLog SHARED = new QueryLog();

    /** Commands that search, with the field that holds what they search for. */
    private static final Map<String, String> FILTERS =
            Map.of("find", "filter", "count", "query", "findAndModify", "query", "distinct", "query");

    private final Set<Query> queries = ConcurrentHashMap.newKeySet();

    @Override
    public void commandStarted(CommandStartedEvent event) {
        BsonDocument command = event.getCommand();
        switch (event.getCommandName()) {
            case "update" -> statements(command, "updates").forEach(one -> note(event, one, "q"));
            case "delete" -> statements(command, "deletes").forEach(one -> note(event, one, "q"));
            case "aggregate" ->
                statements(command, "pipeline").stream()
                        .limit(1)
                        .filter(stage -> stage.containsKey("$match"))
                        .forEach(stage -> note(event, stage, "$match"));
            default -> {
                String filter = FILTERS.get(event.getCommandName());
                if (filter != null) {
                    note(event, command, filter);
                }
            }
        }
    }

    /** The queries of one database so far. */
    public List<Query> of(String database) {
        return queries.stream()
                .filter(query -> query.namespace().startsWith(database + "."))
                .toList();
    }

    private void note(CommandStartedEvent event, BsonDocument holder, String filterField) {
        String collection = event.getCommand().getString(event.getCommandName()).getValue();
        BsonDocument filter = holder.getDocument(filterField, new BsonDocument());
        List<String> sort =
                List.copyOf(holder.getDocument("sort", new BsonDocument()).keySet());
        queries.add(new Query(event.getDatabaseName() + "." + collection, chosenBy(filter), sort));
    }

    /** Alternatives choose only by what all of them name. */
    private static Set<String> chosenBy(BsonDocument filter) {
        Set<String> fields = new HashSet<>();
        filter.forEach((field, condition) -> {
            switch (field) {
                case "$and" -> condition.asArray().forEach(part -> fields.addAll(chosenBy(part.asDocument())));
                case "$or" -> fields.addAll(inAll(condition.asArray().getValues()));
                default -> fields.add(field);
            }
        });
        return fields;
    }

    private static Set<String> inAll(List<BsonValue> alternatives) {
        Set<String> common = new HashSet<>(chosenBy(alternatives.getFirst().asDocument()));
        alternatives.forEach(alternative -> common.retainAll(chosenBy(alternative.asDocument())));
        return common;
    }

    private static List<BsonDocument> statements(BsonDocument command, String field) {
        List<BsonDocument> statements = new ArrayList<>();
        if (command.containsKey(field)) {
            command.getArray(field).forEach(statement -> statements.add(statement.asDocument()));
        }
        return statements;
    }
}
