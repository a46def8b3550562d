package cosell.invitations.rank.domain;

import static org.assertj.core.api.Assertions.assertThat;

import cosell.platform.domain.OrganizationId;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalTime;
import java.time.ZoneOffset;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

class RankStepsTest {

    private static final OrganizationId FABRIKAM = new OrganizationId("fabrikam");
    private static final Instant NOW = Instant.parse("2026-11-02T12:00:00Z");

    @Test
    @DisplayName("I-11 a step is reached at its very instant, and lasts until the next one")
    void isReachedAtItsInstant() {
        Instant step = RankSteps.latest(FABRIKAM, NOW);

        assertThat(step).isBetween(NOW.minus(Duration.ofDays(1)), NOW);
        assertThat(RankSteps.latest(FABRIKAM, step)).isEqualTo(step);
        assertThat(RankSteps.latest(FABRIKAM, step.minusMillis(1))).isEqualTo(step.minus(Duration.ofDays(1)));
        assertThat(RankSteps.latest(FABRIKAM, RankSteps.next(step).minusMillis(1)))
                .isEqualTo(step);
        assertThat(RankSteps.latest(FABRIKAM, RankSteps.next(step))).isEqualTo(RankSteps.next(step));
    }

    @Test
    @DisplayName("I-11 an organization keeps its time of day, over leap days and whatever the clocks of its country do")
    void keepsItsTimeOfDay() {
        LocalTime timeOfDay = timeOf(FABRIKAM, NOW);

        assertThat(IntStream.range(0, 800).mapToObj(day -> timeOf(FABRIKAM, NOW.plus(Duration.ofDays(day)))))
                .containsOnly(timeOfDay);
        assertThat(RankSteps.latest(FABRIKAM, Instant.parse("2028-02-29T23:59:59.999Z")))
                .isEqualTo(Instant.parse("2028-02-29T00:00:00Z").plusNanos(timeOfDay.toNanoOfDay()));
    }

    @Test
    @DisplayName("I-11 the steps of 100,000 organizations are spread over the day, even if they are numbered")
    void areSpread() {
        var perMinute = IntStream.range(0, 100_000)
                .mapToObj(number -> new OrganizationId("partner-" + number))
                .collect(Collectors.groupingBy(id -> timeOf(id, NOW).toSecondOfDay() / 60, Collectors.counting()));

        assertThat(perMinute).hasSize(24 * 60);
        assertThat(perMinute.values()).allMatch(organizations -> organizations < 2 * 100_000 / (24 * 60));
    }

    private static LocalTime timeOf(OrganizationId id, Instant now) {
        return RankSteps.latest(id, now).atZone(ZoneOffset.UTC).toLocalTime();
    }
}
