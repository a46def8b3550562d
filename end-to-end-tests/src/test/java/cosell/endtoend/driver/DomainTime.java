package cosell.endtoend.driver;

import java.time.Duration;
import java.time.Instant;

/** The domain's clock, which development may move forward for every service at once. */
public final class DomainTime {

    private static final String PATH = "/api/dev/clock";

    private final Caller caller;

    DomainTime(Api api) {
        this.caller = api.anonymous();
    }

    public Instant now() {
        return Instant.parse(caller.get(PATH).expect(200).at("/now"));
    }

    /** Returns once every service has the new time. */
    public void advance(Duration by) {
        caller.post(PATH, Json.object("{'advance': '%s'}".formatted(by))).expect(200);
    }
}
