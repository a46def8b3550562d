package cosell.deals.deal.application;

import static org.assertj.core.api.Assertions.assertThat;

import cosell.deals.deal.domain.Deal;
import cosell.deals.deal.domain.Samples;
import cosell.deals.fixture.ManyDeals;
import cosell.platform.domain.Position;
import cosell.platform.outbox.Stored;
import cosell.platform.outbox.WrittenCommand;
import cosell.platform.security.Caller;
import cosell.platform.security.LocationScope;
import cosell.platform.security.OrganizationScope;
import cosell.platform.security.Role;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;
import reactor.test.StepVerifier;

class ListDealsTest {

    private static final Duration LIMIT = Duration.ofSeconds(10);
    private static final DealQuery EVERYTHING = new DealQuery(null, new TreeSet<>(), List.of(), DealOrder.NEWEST_FIRST);
    private static final Caller ADMIN = new Caller(
            "someone", null, Samples.CONTOSO, Set.of(Role.REFERRALS_ADMIN), new LocationScope.All(), Locale.ENGLISH);

    private final Numbered numbered = new Numbered();
    private final ListDeals lists = new ListDeals(numbered, new NoFavorites(), Samples.VENDOR);

    @Test
    @DisplayName("D-19 an export holds every deal, each once and in order, however many pages they are")
    void anExportHoldsEveryDeal() {
        StepVerifier.create(all().map(Deal::dealId).collectList())
                .assertNext(ids -> assertThat(ids)
                        .isEqualTo(numbered.deals.stream().map(Deal::dealId).toList()))
                .expectComplete()
                .verify(LIMIT);
    }

    @Test
    @DisplayName("D-19 an export reads no further than its reader has come")
    void anExportReadsNoFurtherThanItsReader() {
        StepVerifier.create(all(), 250)
                .expectNextCount(250)
                .then(() -> assertThat(numbered.pages).hasValueLessThanOrEqualTo(3))
                .thenRequest(100_000)
                .expectNextCount(750)
                .expectComplete()
                .verify(LIMIT);
        assertThat(numbered.pages).hasValue(6);
    }

    private Flux<Deal> all() {
        return lists.all(OrganizationScope.of(ADMIN), ADMIN, EVERYTHING);
    }

    /** A thousand deals, one after the other. */
    private static final class Numbered implements DealLists {

        private final ManyDeals source = new ManyDeals(1, Samples.CONTOSO);
        private final List<Deal> deals =
                IntStream.range(0, 1_000).mapToObj(source::next).toList();
        private final AtomicInteger pages = new AtomicInteger();

        @Override
        public Flux<Stored<Deal>> list(Selection selection, @Nullable Behind behind, int atMost) {
            return Flux.defer(() -> {
                pages.incrementAndGet();
                return Flux.fromIterable(deals)
                        .skipUntil(deal ->
                                behind == null || deal.dealId().toString().equals(behind.dealId()))
                        .skip(behind == null ? 0 : 1)
                        .take(atMost)
                        .map(Numbered::stored);
            });
        }

        @Override
        public Mono<Long> count(Selection selection, int atMost) {
            return Mono.just((long) deals.size());
        }

        private static Stored<Deal> stored(Deal deal) {
            return new Stored<>(
                    deal.dealId().toString(), 1, 1, Position.NONE, List.of(), deal, List.of(), CREATED_BY, Map.of(), 0);
        }

        private static final WrittenCommand CREATED_BY = new WrittenCommand("c", null, 1, Instant.EPOCH);
    }

    private static final class NoFavorites implements Favorites {
        @Override
        public Mono<Void> mark(Caller caller, String dealId, Instant now) {
            return Mono.empty();
        }

        @Override
        public Mono<Void> unmark(Caller caller, String dealId) {
            return Mono.empty();
        }

        @Override
        public Flux<String> of(Caller caller) {
            return Flux.empty();
        }
    }
}
