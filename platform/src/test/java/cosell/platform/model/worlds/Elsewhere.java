package cosell.platform.model.worlds;

import cosell.platform.model.engine.Violation;
import cosell.platform.model.engine.Violation.Kind;
import cosell.platform.model.store.CollectionState;
import java.util.List;
import org.bson.Document;

/** Whether what an owner stored, what the copy of it says and what came of it on the board agree. */
record Elsewhere(CollectionState owners, CollectionState copies, CollectionState boards) {

    /** At any moment: the copy is as the owner was, and the board has a prefix of what the copy applied. */
    void inspect(String id) {
        String written = text(owners.get(id));
        Document copy = copies.get(id);
        long last = copy == null ? 0 : copy.getLong("sequence");
        if (last > written.length()) {
            throw new Violation(Kind.EFFECT_BEFORE_CAUSE, "applied " + last + " of " + written);
        }
        Document state = copy == null ? null : copy.get("state", Document.class);
        if (state != null) {
            applied(String.join("", state.getList("letters", String.class)), written.substring(0, (int) last));
        }
        posted(text(boards.get("board")), written, written.substring(0, (int) last));
    }

    private static void applied(String letters, String wanted) {
        if (!letters.equals(wanted)) {
            boolean twice = letters.chars().distinct().count() != letters.length();
            throw new Violation(twice ? Kind.APPLIED_TWICE : Kind.NOT_AS_STORED, letters + " instead of " + wanted);
        }
    }

    private static void posted(String posted, String written, String applied) {
        if (posted.chars().distinct().count() != posted.length()) {
            throw new Violation(Kind.APPLIED_TWICE, "posted " + posted);
        }
        if (!written.startsWith(posted)) {
            throw new Violation(Kind.OUT_OF_ORDER, "posted " + posted + " of " + written);
        }
        if (!applied.startsWith(posted)) {
            throw new Violation(Kind.EFFECT_BEFORE_CAUSE, "posted " + posted + ", applied " + applied);
        }
    }

    /** In the end: the copy and the board have everything, and nothing waits. */
    void complete(String id) {
        String written = text(owners.get(id));
        Document copy = copies.get(id);
        if (copy == null || copy.get("state") == null || copy.getLong("sequence") != written.length()) {
            throw new Violation(Kind.LOST, "written " + written + ", but the copy is " + copy);
        }
        if (!text(boards.get("board")).equals(written)) {
            throw new Violation(Kind.LOST, "written " + written + ", posted " + text(boards.get("board")));
        }
        if (!copy.getList("intents", Document.class, List.of()).isEmpty() || copy.containsKey("pending")) {
            throw new Violation(Kind.NEVER_EMPTY, "intents of " + copy);
        }
    }

    private static String text(@org.jspecify.annotations.Nullable Document aggregate) {
        return aggregate == null ? "" : aggregate.get("state", Document.class).getString("text");
    }
}
