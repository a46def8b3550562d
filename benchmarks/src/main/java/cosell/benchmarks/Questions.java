package cosell.benchmarks;

import cosell.deals.deal.domain.DealStatus;
import cosell.deals.deal.domain.DealType;
import cosell.deals.deal.domain.Direction;
import cosell.deals.insight.application.ReadInsights;
import cosell.deals.insight.domain.Course;
import cosell.deals.insight.domain.FactSheet;
import cosell.deals.insight.domain.Grouping;
import cosell.deals.insight.domain.Period;
import cosell.deals.insight.domain.ResponseTally;
import cosell.deals.insight.domain.Selection;
import cosell.deals.insight.domain.Selection.Dated;
import cosell.deals.insight.domain.SummaryTally;
import cosell.platform.domain.Money;
import cosell.platform.security.Caller;
import cosell.platform.security.LocationScope;
import cosell.platform.security.Role;
import java.math.BigDecimal;
import java.time.Duration;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import reactor.core.publisher.Mono;

/** What the insights benchmark asks, and who asks it. */
final class Questions {

    private static final Period ONE_QUARTER =
            new Period(YearsOfDeals.FIRST, YearsOfDeals.FIRST.plus(Duration.ofDays(90)));
    private static final Caller ADMIN = caller(Role.REFERRALS_ADMIN, null, new LocationScope.All());
    private static final Caller LOCATION_ADMIN =
            caller(Role.REFERRALS_ADMIN, null, new LocationScope.Only(Set.of(YearsOfDeals.LOCATIONS.getFirst())));
    private static final Caller USER = caller(Role.REFERRALS_USER, YearsOfDeals.person(1), new LocationScope.All());

    private final ReadInsights insights;

    Questions(ReadInsights insights) {
        this.insights = insights;
    }

    Map<String, Mono<?>> all() {
        Map<String, Mono<?>> questions = new LinkedHashMap<>();
        questions.put("summary of everything", summary(ADMIN, Period.ALWAYS, null));
        questions.put("summary of everything by solution", summary(ADMIN, Period.ALWAYS, Grouping.SOLUTION));
        questions.put("response times", insights.of(ADMIN, selection(Period.ALWAYS), ResponseTally::new, null));
        questions.put("summary of one quarter of twelve", summary(ADMIN, ONE_QUARTER, null));
        questions.put("summary for one location of four", summary(LOCATION_ADMIN, Period.ALWAYS, null));
        questions.put("summary for one user of 500", summary(USER, Period.ALWAYS, null));
        questions.put("similar deals", insights.similarTo(ADMIN, deal()));
        return questions;
    }

    private Mono<?> summary(Caller caller, Period period, @Nullable Grouping by) {
        return insights.of(caller, selection(period), SummaryTally::new, by);
    }

    private static Selection selection(Period period) {
        return new Selection(period, Dated.OPENED, Set.of(), Set.of(), null, null, null, null);
    }

    private static FactSheet deal() {
        return new FactSheet(
                new UUID(0, 0),
                Direction.OUTBOUND,
                DealStatus.ACCEPTED,
                DealType.PRIVATE,
                YearsOfDeals.LOCATIONS.getFirst(),
                "US",
                List.of("SOL-1", "SOL-2"),
                new Money(BigDecimal.valueOf(100_000), "USD"),
                new Course(Instant.EPOCH, null, null, "CREATED", 10, null));
    }

    private static Caller caller(Role role, @Nullable String email, LocationScope locations) {
        return new Caller("bench", email, YearsOfDeals.OWNER, Set.of(role), locations, Locale.ENGLISH);
    }
}
