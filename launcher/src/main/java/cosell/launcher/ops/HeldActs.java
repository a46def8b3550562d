package cosell.launcher.ops;

import java.io.PrintWriter;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import picocli.CommandLine.ExitCode;
import tools.jackson.databind.JsonNode;

/**
 * Does the same to held records, one after the other, and tells what became of each. One that is not held, or whose act
 * is refused, doesn't keep the others from theirs; when something is away it ends at once.
 */
final class HeldActs {

    private static final int NOT_FOUND = 404;
    private static final int CONFLICT = 409;
    private static final String NOT_HELD = "NOT_HELD";
    private static final String REFUSED = "REFUSED";
    private static final Set<String> UNDONE = Set.of(NOT_HELD, REFUSED, "FAILED_AGAIN");

    private final HeldDeskClient desk;
    private final PrintWriter out;

    HeldActs(HeldDeskClient desk, PrintWriter out) {
        this.desk = desk;
        this.out = out;
    }

    /** The exit code: an error when any of them is as it was. */
    int each(List<String> ids, String act, JsonNode body) {
        Map<String, Integer> counts = new TreeMap<>();
        for (String id : ids) {
            OpsAnswer answer = desk.act(id, act, body);
            String outcome = outcome(answer);
            counts.merge(outcome, 1, Integer::sum);
            out.println(id + "  " + outcome + (outcome.equals(REFUSED) ? "  " + answer.sentences() : ""));
            out.flush();
        }
        if (ids.size() > 1) {
            out.println(counts.entrySet().stream()
                    .map(count -> count.getValue() + " " + count.getKey())
                    .collect(Collectors.joining(", ", ids.size() + " records: ", "")));
        }
        return counts.keySet().stream().anyMatch(UNDONE::contains) ? ExitCode.SOFTWARE : ExitCode.OK;
    }

    private static String outcome(OpsAnswer answer) {
        return switch (answer.status()) {
            case NOT_FOUND -> NOT_HELD;
            case CONFLICT -> REFUSED;
            default -> answer.orTold().path("outcome").asString("");
        };
    }
}
