package cosell.embedded.store;

import de.bwaldvogel.mongo.bson.Document;
import java.util.List;
import java.util.Locale;
import java.util.Set;

/** What a command of the wire protocol does to the store. */
enum StoreCommand {
    WRITES,
    READS,
    NEITHER;

    private static final Set<String> WRITING = Set.of(
            "insert",
            "update",
            "delete",
            "findandmodify",
            "create",
            "createindexes",
            "drop",
            "dropindexes",
            "dropdatabase",
            "renamecollection");
    private static final Set<String> READING = Set.of("find", "count", "distinct", "listindexes", "listcollections");
    private static final Set<String> WRITING_STAGES = Set.of("$out", "$merge");

    static StoreCommand of(String name, Document command) {
        var lowerCase = name.toLowerCase(Locale.ROOT);
        if (WRITING.contains(lowerCase) || (lowerCase.equals("aggregate") && endsInWriting(command))) {
            return WRITES;
        }
        return READING.contains(lowerCase) || lowerCase.equals("aggregate") ? READS : NEITHER;
    }

    private static boolean endsInWriting(Document command) {
        return command.get("pipeline") instanceof List<?> stages
                && !stages.isEmpty()
                && stages.getLast() instanceof Document stage
                && stage.keySet().stream().anyMatch(WRITING_STAGES::contains);
    }
}
