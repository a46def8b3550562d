package cosell.notification.ledger.domain;

import static cosell.notification.Samples.NOW;
import static cosell.notification.Samples.waiting;
import static org.assertj.core.api.Assertions.assertThat;

import cosell.notification.ledger.domain.Delivery.Claimed;
import cosell.notification.ledger.domain.Delivery.Failed;
import cosell.notification.ledger.domain.Delivery.Failure;
import cosell.notification.ledger.domain.Delivery.NobodyFound;
import cosell.notification.ledger.domain.Delivery.Sent;
import cosell.notification.ledger.domain.Delivery.Suppressed;
import cosell.notification.ledger.domain.Delivery.Waiting;
import cosell.notification.recipients.domain.Found.Why;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class DeliveryPolicyTest {

    private static final Instant LATER = NOW.plusSeconds(60);
    private final DeliveryPolicy policy = new DeliveryPolicy(
            Duration.ofMinutes(2), Duration.ofSeconds(10), Duration.ofMinutes(30), Duration.ofDays(3));

    static Stream<Delivery> ends() {
        return Stream.of(
                new Sent(1, NOW, "250 ok"),
                new Failed(1, NOW, Failure.REFUSED_BY_SERVER, "550 no"),
                new NobodyFound(),
                new Suppressed(Why.OPTED_OUT));
    }

    @ParameterizedTest
    @MethodSource("ends")
    void whatHasEndedIsNeverClaimedNorClosedAgain(Delivery end) {
        LedgerEntry entry = entry(end);

        assertThat(policy.claim(entry, LATER)).isEmpty();
        assertThat(policy.close(entry, new Answer.Taken("250"), LATER)).isEmpty();
        assertThat(end.due()).isNull();
    }

    @Nested
    class WhenWaiting {

        @Test
        void isClaimedAtTheVeryInstantItIsDueAndNotBefore() {
            LedgerEntry entry = entry(new Waiting(2, LATER, "451 later"));

            assertThat(policy.claim(entry, LATER.minusMillis(1))).isEmpty();
            assertThat(policy.claim(entry, LATER))
                    .contains(entry.with(new Claimed(3, LATER.plus(Duration.ofMinutes(2)))));
        }

        @Test
        void isNotClosedWithoutAClaim() {
            assertThat(policy.close(entry(new Waiting(0, NOW, null)), new Answer.Taken("250"), LATER))
                    .isEmpty();
        }
    }

    @Nested
    class WhenClaimed {

        private final LedgerEntry claimed = entry(new Claimed(1, LATER));

        @Test
        void isClaimedAgainOnceTheLeaseIsOverAndNotBefore() {
            assertThat(policy.claim(claimed, LATER.minusMillis(1))).isEmpty();
            assertThat(policy.claim(claimed, LATER))
                    .contains(claimed.with(new Claimed(2, LATER.plus(Duration.ofMinutes(2)))));
        }

        @Test
        void endsAsTheServerSays() {
            assertThat(after(new Answer.Taken("250 ok"))).isEqualTo(new Sent(1, LATER, "250 ok"));
            assertThat(after(new Answer.Never("550 no")))
                    .isEqualTo(new Failed(1, LATER, Failure.REFUSED_BY_SERVER, "550 no"));
            assertThat(after(new Answer.Unwritable("Defect")))
                    .isEqualTo(new Failed(1, LATER, Failure.NOT_WRITABLE, "Defect"));
        }

        @Test
        void waitsTwiceAsLongAfterEachRefusalUpToALimit() {
            List<Duration> waits = Stream.of(1, 2, 3, 8, 9, 500)
                    .map(attempt -> policy.close(entry(new Claimed(attempt, LATER)), new Answer.NotNow("451"), NOW))
                    .map(closed -> closed.orElseThrow().delivery().due())
                    .map(due -> Duration.between(NOW, due))
                    .toList();

            assertThat(waits)
                    .containsExactly(
                            Duration.ofSeconds(10),
                            Duration.ofSeconds(20),
                            Duration.ofSeconds(40),
                            Duration.ofSeconds(1280),
                            Duration.ofMinutes(30),
                            Duration.ofMinutes(30));
        }

        @Test
        void isGivenUpWhenTheNextAttemptWouldComeAfterThreeDays() {
            Instant last = NOW.plus(Duration.ofDays(3)).minusSeconds(10);

            assertThat(policy.close(claimed, new Answer.NotNow("451"), last)
                            .orElseThrow()
                            .delivery())
                    .isEqualTo(new Waiting(1, NOW.plus(Duration.ofDays(3)), "451"));
            assertThat(policy.close(claimed, new Answer.NotNow("451"), last.plusMillis(1))
                            .orElseThrow()
                            .delivery())
                    .isEqualTo(new Failed(1, last.plusMillis(1), Failure.GAVE_UP, "451"));
        }

        private Delivery after(Answer answer) {
            Optional<LedgerEntry> closed = policy.close(claimed, answer, LATER);
            assertThat(closed.orElseThrow().version()).isEqualTo(claimed.version() + 1);
            return closed.orElseThrow().delivery();
        }
    }

    private static LedgerEntry entry(Delivery delivery) {
        LedgerEntry entry = waiting("alice@contoso.example");
        return cosell.notification.Samples.entry(entry.content().notice(), entry.recipient(), delivery);
    }
}
