package cosell.deals.deal.application;

import static org.assertj.core.api.Assertions.assertThat;

import cosell.deals.deal.domain.Deal;
import cosell.deals.deal.domain.Samples;
import cosell.platform.outbox.Stored;
import cosell.platform.security.Caller;
import cosell.platform.security.LocationScope;
import cosell.platform.security.OrganizationScope;
import cosell.platform.security.Role;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

class LikelyDuplicatesTest {

    private static final Caller ADMIN = new Caller(
            "admin",
            "admin@contoso.example",
            Samples.CONTOSO,
            Set.of(Role.REFERRALS_ADMIN),
            new LocationScope.All(),
            Locale.ENGLISH);

    /** A store that is away. */
    private static final class Away implements DealLists, Favorites {

        @Override
        public Flux<Stored<Deal>> list(Selection selection, @Nullable Behind behind, int atMost) {
            return Flux.error(new QueryTooSlowException(new IllegalStateException("away")));
        }

        @Override
        public Mono<Long> count(Selection selection, int atMost) {
            return Mono.error(new IllegalStateException("away"));
        }

        @Override
        public Mono<Void> mark(Caller caller, String dealId, Instant now) {
            return Mono.error(new IllegalStateException("away"));
        }

        @Override
        public Mono<Void> unmark(Caller caller, String dealId) {
            return Mono.error(new IllegalStateException("away"));
        }

        @Override
        public Flux<String> of(Caller caller) {
            return Flux.error(new IllegalStateException("away"));
        }
    }

    @Test
    @DisplayName("D-23 a look for duplicates that fails points out nothing, and costs no creation its answer")
    void aFailedLookPointsOutNothing() {
        Away away = new Away();
        LikelyDuplicates duplicates = new LikelyDuplicates(new ListDeals(away, away, Samples.VENDOR));

        List<Deal> alike = duplicates
                .of(OrganizationScope.of(ADMIN), ADMIN, new UUID(0, 1), Samples.content())
                .block(Duration.ofSeconds(5));

        assertThat(alike).isEmpty();
    }
}
