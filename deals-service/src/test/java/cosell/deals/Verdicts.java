package cosell.deals;

import static org.assertj.core.api.Assertions.assertThat;

import com.jayway.jsonpath.JsonPath;
import cosell.platform.test.api.Answer;
import java.util.List;
import java.util.Map;

/** Compares what a dry run said with what the real call then said. */
final class Verdicts {

    private static final String TIMES = "\\d{4}-\\d{2}-\\d{2}T[0-9:.]+Z";

    private Verdicts() {}

    static void assertSame(String what, Answer dry, Answer real) {
        if (real.status() == 204) {
            assertThat(dry.status()).as(what).isEqualTo(200);
        } else if (real.status() < 300) {
            assertThat(dry.status()).as(what).isEqualTo(200);
            assertThat(timeless(JsonPath.read(dry.body(), "$.result")))
                    .as(what)
                    .isEqualTo(timeless(JsonPath.read(real.body(), "$")));
            assertThat(dry.headers().getFirst("Idempotency-Replayed"))
                    .as(what)
                    .isEqualTo(real.headers().getFirst("Idempotency-Replayed"));
            assertThat(dry.headers().getFirst("Preference-Applied"))
                    .as(what)
                    .isEqualTo(real.headers().getFirst("Preference-Applied"));
        } else {
            assertThat(dry.status()).as(what).isEqualTo(real.status());
            assertThat(problem(dry)).as(what).isEqualTo(problem(real));
            assertThat(dry.headers().getETag())
                    .as(what)
                    .isEqualTo(real.headers().getETag());
        }
    }

    /** The events that were told are those that the dry run had named. */
    static void assertForeseen(String what, Answer dry, List<String> told) {
        assertThat(dry.texts("$.events[*].change")).as(what).isEqualTo(told);
    }

    private static String problem(Answer answer) {
        Map<String, ?> members = JsonPath.read(answer.body(), "$");
        members.remove("correlationId");
        return members.toString();
    }

    private static String timeless(Object json) {
        return json.toString().replaceAll(TIMES, "<a time>");
    }
}
