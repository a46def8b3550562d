package cosell.endtoend.driver;

import java.time.Duration;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Waits until nothing moves any more: no record is written or unread, no mail waits or arrives. */
final class Quiet {

    private static final Duration STILL = Duration.ofSeconds(2);
    private static final Duration PATIENCE = Duration.ofSeconds(90);

    private final Topics topics;
    private final Inbox inbox;
    private final Caller operator;
    private @Nullable Picture last;

    private record Picture(Map<String, Long> ends, int mails) {}

    Quiet(Topics topics, Inbox inbox, Caller operator) {
        this.topics = topics;
        this.inbox = inbox;
        this.operator = operator;
    }

    void await() {
        Eventually.within(PATIENCE, "the suite to settle").during(STILL).until(this::whatMoves, String::isEmpty);
    }

    private String whatMoves() {
        var now = new Picture(topics.ends(), inbox.all().size());
        var unchanged = now.equals(last);
        last = now;
        if (!unchanged) {
            return "records or mails are coming in";
        }
        var lag = topics.lag();
        if (lag > 0) {
            return lag + " records are unread";
        }
        return Stream.of("WAITING", "CLAIMED")
                .filter(this::isAny)
                .map(state -> "mails are " + state)
                .collect(Collectors.joining(", "));
    }

    private boolean isAny(String state) {
        return Json.items(operator.get("/api/notifications?limit=1&state=" + state)
                        .expect(200)
                        .json())
                .findAny()
                .isPresent();
    }
}
