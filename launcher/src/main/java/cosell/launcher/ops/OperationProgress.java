package cosell.launcher.ops;

import cosell.launcher.suite.Pause;
import cosell.launcher.suite.ToldException;
import java.io.PrintWriter;
import java.time.Duration;
import tools.jackson.databind.JsonNode;

/** Follows an operation to its end and tells how far it is. */
final class OperationProgress {

    private static final Duration POLL = Duration.ofMillis(300);

    private final OpsClient service;
    private final PrintWriter out;

    OperationProgress(OpsClient service, PrintWriter out) {
        this.service = service;
        this.out = out;
    }

    /** Orders it, or says how many records it would be about. */
    void run(String action, JsonNode body, boolean dryRun) {
        if (dryRun) {
            long records = service.post("/" + action + "?dryRun=true", body)
                    .path("records")
                    .asLong();
            out.printf("%s would be about %,d.%n", action, records);
            return;
        }
        follow(service.post("/" + action, body));
    }

    private void follow(JsonNode started) {
        String id = started.path("id").asString("");
        String shown = "";
        JsonNode now = started;
        while (!isEnded(now)) {
            Pause.of(POLL);
            now = service.get("/operations/" + id);
            shown = show(now, shown);
        }
        if (now.path("state").asString("").equals("FAILED")) {
            throw new ToldException("It failed: " + now.path("failure").asString("") + " (operation " + id + ")");
        }
    }

    private String show(JsonNode operation, String before) {
        String line = line(operation);
        if (!line.equals(before)) {
            out.println(line);
            out.flush();
        }
        return line;
    }

    private static String line(JsonNode operation) {
        String line = "%s %s: %,d of %s"
                .formatted(
                        operation.path("action").asString(""),
                        operation.path("state").asString(""),
                        operation.path("done").asLong(),
                        operation.path("total").asString("?"));
        long skipped = operation.path("skipped").asLong();
        String waitsFor = operation.path("failure").asString("");
        return line
                + (skipped == 0 ? "" : ", " + skipped + " skipped")
                + (waitsFor.isEmpty() ? "" : ", waiting: " + waitsFor);
    }

    private static boolean isEnded(JsonNode operation) {
        String state = operation.path("state").asString("");
        return state.equals("DONE") || state.equals("FAILED");
    }
}
