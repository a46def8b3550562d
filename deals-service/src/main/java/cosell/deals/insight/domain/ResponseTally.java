package cosell.deals.insight.domain;

import cosell.deals.deal.domain.DealStatus;
import cosell.deals.insight.domain.ResponseTimes.Within;
import cosell.platform.domain.Median;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;

/** Counts how fast invitations are answered. */
public final class ResponseTally implements Tally<ResponseTimes> {

    private static final List<Integer> DAYS = List.of(1, 3, 7, 14);
    private static final BigDecimal SECONDS_AN_HOUR =
            BigDecimal.valueOf(Duration.ofHours(1).toSeconds());

    private final List<Duration> times = new ArrayList<>();
    private long expired;
    private long awaiting;

    @Override
    public void add(FactSheet deal) {
        Duration time = deal.course().answeredAfter();
        if (time != null) {
            times.add(time);
        }
        if (deal.status() == DealStatus.EXPIRED) {
            expired++;
        }
        if (deal.status() == DealStatus.RECEIVED) {
            awaiting++;
        }
    }

    @Override
    public ResponseTimes told() {
        List<BigDecimal> hours = times.stream().map(ResponseTally::hours).toList();
        List<Within> within = DAYS.stream()
                .map(days -> new Within(days, new Rate(within(days), times.size())))
                .toList();
        return new ResponseTimes(times.size(), Median.of(hours), within, expired, awaiting);
    }

    private long within(int days) {
        Duration limit = Duration.ofDays(days);
        return times.stream().filter(time -> time.compareTo(limit) <= 0).count();
    }

    private static BigDecimal hours(Duration time) {
        return BigDecimal.valueOf(time.toSeconds()).divide(SECONDS_AN_HOUR, 2, RoundingMode.HALF_UP);
    }
}
