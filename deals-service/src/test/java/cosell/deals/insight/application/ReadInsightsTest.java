package cosell.deals.insight.application;

import cosell.deals.deal.domain.Samples;
import cosell.deals.insight.domain.FactSheet;
import cosell.deals.insight.domain.Period;
import cosell.deals.insight.domain.Selection;
import cosell.deals.insight.domain.Selection.Dated;
import cosell.deals.insight.domain.SummaryTally;
import cosell.platform.security.Caller;
import cosell.platform.security.LocationScope;
import cosell.platform.security.Role;
import java.time.Duration;
import java.util.Collection;
import java.util.Locale;
import java.util.Set;
import org.junit.jupiter.api.Test;
import reactor.core.publisher.Flux;
import reactor.test.StepVerifier;

class ReadInsightsTest {

    private static final Duration WITHIN = Duration.ofSeconds(10);
    private static final Duration LIMIT = Duration.ofSeconds(5);
    private static final Caller ADMIN = new Caller(
            "someone", null, Samples.CONTOSO, Set.of(Role.REFERRALS_ADMIN), new LocationScope.All(), Locale.ENGLISH);
    private static final Selection EVERYTHING =
            new Selection(Period.ALWAYS, Dated.OPENED, Set.of(), Set.of(), null, null, null, null);

    @Test
    void givesUpWhenTheStoreGoesOnForTooLong() {
        StepVerifier.withVirtualTime(() -> new ReadInsights(new Endless(), Samples.VENDOR, WITHIN)
                        .of(ADMIN, EVERYTHING, SummaryTally::new, null))
                .expectSubscription()
                .expectNoEvent(WITHIN.minusMillis(1))
                .thenAwait(Duration.ofMillis(1))
                .expectError(InsightTooSlowException.class)
                .verify(LIMIT);
    }

    /** Never comes to an end. */
    private record Endless() implements FactSheets {
        @Override
        public Flux<FactSheet> opened(Visible visible, Period period) {
            return Flux.never();
        }

        @Override
        public Flux<FactSheet> past(Visible visible, Collection<String> solutions, int atMost) {
            return Flux.never();
        }
    }
}
