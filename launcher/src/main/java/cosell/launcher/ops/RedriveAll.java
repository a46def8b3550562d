package cosell.launcher.ops;

import java.io.PrintWriter;
import java.util.Locale;
import picocli.CommandLine.ExitCode;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/** Redrives everything that a filter selects, some at a time, and tells how far it is. */
final class RedriveAll {

    /** Few enough to be done within a request, even when each of them fails slowly. */
    private static final int AT_ONCE = 25;

    private final HeldDeskClient desk;
    private final PrintWriter out;

    RedriveAll(HeldDeskClient desk, PrintWriter out) {
        this.desk = desk;
        this.out = out;
    }

    /** What became of them so far. */
    private record Tally(long applied, long waits, long failedAgain, long notReadHere) {

        private Tally plus(JsonNode page) {
            return new Tally(
                    applied + page.path("applied").asLong(),
                    waits + page.path("waits").asLong(),
                    failedAgain + page.path("failedAgain").asLong(),
                    notReadHere + page.path("notReadHere").asLong());
        }

        private String line(String all) {
            return String.format(
                    Locale.ROOT,
                    "redriven %,d of %s: %,d applied, %,d wait, %,d failed again, %,d not read here any more",
                    applied + waits + failedAgain + notReadHere,
                    all,
                    applied,
                    waits,
                    failedAgain,
                    notReadHere);
        }
    }

    /** The exit code: an error when any of them failed again or is not read any more. */
    int run(ObjectNode filter, ObjectNode order) {
        String all = desk.count(filter);
        ObjectNode body = filter.deepCopy().setAll(order).put("limit", AT_ONCE);
        Tally tally = new Tally(0, 0, 0, 0);
        JsonNode answer;
        do {
            answer = desk.redriveMany(body);
            tally = tally.plus(answer.path("redriven"));
            out.println(tally.line(all));
            out.flush();
            body.set("cursor", answer.path("nextCursor"));
        } while (answer.path("nextCursor").isString());
        return tally.failedAgain() + tally.notReadHere() > 0 ? ExitCode.SOFTWARE : ExitCode.OK;
    }
}
