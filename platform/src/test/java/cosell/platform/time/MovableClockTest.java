package cosell.platform.time;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import org.junit.jupiter.api.Test;

class MovableClockTest {

    private static final Instant NOW = Instant.parse("2026-11-02T09:30:00.123456789Z");
    private static final Instant NOW_IN_MILLIS = Instant.parse("2026-11-02T09:30:00.123Z");

    private final MovableClock clock = new MovableClock(Clock.fixed(NOW, ZoneOffset.UTC));

    @Test
    void isRealTimeInMillisecondsUntilItIsMoved() {
        assertThat(clock.now()).isEqualTo(NOW_IN_MILLIS);
        assertThat(clock.offset()).isEqualTo(Duration.ZERO);
    }

    @Test
    void movesForwardOnly() {
        clock.raiseTo(Duration.ofDays(14));
        clock.raiseTo(Duration.ofDays(3));

        assertThat(clock.now()).isEqualTo(NOW_IN_MILLIS.plus(Duration.ofDays(14)));
        assertThat(clock.offset()).isEqualTo(Duration.ofDays(14));
    }

    @Test
    void aManualClockStandsStill() {
        ManualClock manual = new ManualClock(NOW);

        assertThat(manual.now()).isEqualTo(NOW_IN_MILLIS);
        assertThat(manual.advance(Duration.ofHours(1))).isEqualTo(NOW_IN_MILLIS.plusSeconds(3600));
        assertThat(manual.now()).isEqualTo(NOW_IN_MILLIS.plusSeconds(3600));
    }
}
