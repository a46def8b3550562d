package cosell.notification.mail.application;

import static cosell.notification.Samples.NOW;
import static cosell.notification.Samples.waiting;
import static org.assertj.core.api.Assertions.assertThat;

import cosell.notification.ledger.application.InMemoryLedger;
import cosell.notification.ledger.application.Ledger;
import cosell.notification.ledger.domain.Answer;
import cosell.notification.ledger.domain.Delivery;
import cosell.notification.ledger.domain.Delivery.Failure;
import cosell.notification.ledger.domain.DeliveryPolicy;
import cosell.notification.ledger.domain.EntryState;
import cosell.notification.ledger.domain.LedgerEntry;
import cosell.notification.mail.domain.Mail;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;
import reactor.core.scheduler.Schedulers;
import reactor.test.StepVerifier;

class DeliverMailTest {

    private static final DeliveryPolicy POLICY = new DeliveryPolicy(
            Duration.ofMinutes(2), Duration.ofSeconds(10), Duration.ofMinutes(30), Duration.ofDays(3));

    private final LedgerEntry entry = waiting("alice@contoso.example");
    private final InMemoryLedger ledger = new InMemoryLedger();
    private final List<Mail> sent = new CopyOnWriteArrayList<>();
    private final Deque<Answer> answers = new ArrayDeque<>();
    private final List<EntryState> states = new ArrayList<>();
    private final MovedClock clock = new MovedClock();

    @BeforeEach
    void oneEntryWaits() {
        ledger.add(entry).block();
    }

    @Test
    void claimsBeforeItSendsAndClosesWithTheAnswer() {
        deliver(ledger);

        assertThat(stored()).isEqualTo(new Delivery.Sent(1, NOW, "250 ok"));
        assertThat(states).containsExactly(EntryState.CLAIMED, EntryState.SENT);
        assertThat(sent).hasSize(1);
    }

    @Test
    void whatTheServerRefusesForNowIsSentLaterWithTheSameMessageId() {
        answers.add(new Answer.NotNow("451 later"));

        deliver(ledger);
        Delivery refused = stored();
        deliver(ledger);
        clock.advance(Duration.ofSeconds(10));
        deliver(ledger);

        assertThat(refused).isEqualTo(new Delivery.Waiting(1, NOW.plusSeconds(10), "451 later"));
        assertThat(stored()).isEqualTo(new Delivery.Sent(2, NOW.plusSeconds(10), "250 ok"));
        assertThat(sent)
                .hasSize(2)
                .extracting(Mail::messageId)
                .containsOnly(entry.id().toString());
    }

    @Test
    void whatTheServerRefusesForGoodIsNeverSentAgain() {
        answers.add(new Answer.Never("550 no"));

        deliver(ledger);
        clock.advance(Duration.ofDays(10));
        deliver(ledger);

        assertThat(stored()).isEqualTo(new Delivery.Failed(1, NOW, Failure.REFUSED_BY_SERVER, "550 no"));
        assertThat(sent).hasSize(1);
    }

    @Test
    void aCrashBetweenSendingAndClosingRepeatsTheMailWithTheSameMessageIdOnceTheLeaseIsOver() {
        delivery(crashingAfterTheClaim()).deliver(entry).subscribe().dispose();
        deliver(ledger);
        assertThat(sent).hasSize(1);

        clock.advance(Duration.ofMinutes(2));
        deliver(ledger);

        assertThat(stored()).isEqualTo(new Delivery.Sent(2, NOW.plus(Duration.ofMinutes(2)), "250 ok"));
        assertThat(sent)
                .hasSize(2)
                .extracting(Mail::messageId)
                .containsOnly(entry.id().toString());
    }

    @Test
    void anAnswerIsStillRecordedWhenTheStoreIsAwayForAMoment() {
        StepVerifier.withVirtualTime(() -> delivery(failing(2)).deliver(entry))
                .thenAwait(Duration.ofSeconds(30))
                .expectComplete()
                .verify(Duration.ofSeconds(5));

        assertThat(stored()).isEqualTo(new Delivery.Sent(1, NOW, "250 ok"));
        assertThat(sent).hasSize(1);
    }

    @Test
    void ofManyInstancesOneSends() {
        Flux.range(0, 32)
                .flatMap(instance -> delivery(ledger).deliver(entry).subscribeOn(Schedulers.parallel()), 32)
                .then()
                .block(Duration.ofSeconds(10));

        assertThat(sent).hasSize(1);
    }

    @Test
    void anAnswerThatComesAfterTheLeaseChangesNothingThatAnotherInstanceDid() {
        LedgerEntry claimed = POLICY.claim(entry, NOW).orElseThrow();
        ledger.replace(entry, claimed).block();
        LedgerEntry again =
                POLICY.claim(claimed, NOW.plus(Duration.ofMinutes(2))).orElseThrow();
        ledger.replace(claimed, again).block();

        LedgerEntry late = POLICY.close(claimed, new Answer.NotNow("451"), NOW).orElseThrow();

        assertThat(ledger.replace(claimed, late).block()).isFalse();
        assertThat(stored()).isEqualTo(again.delivery());
    }

    @Test
    void aMailThatCanNotBeWrittenEndsAsADefect() {
        MailComposer broken = due -> {
            throw new IllegalStateException("no template");
        };

        new DeliverMail(ledger, POLICY, broken, server(), changed -> {}, clock)
                .deliver(entry)
                .block();

        assertThat(stored()).isEqualTo(new Delivery.Failed(1, NOW, Failure.NOT_WRITABLE, "IllegalStateException"));
        assertThat(sent).isEmpty();
    }

    private Delivery stored() {
        return ledger.entry(entry.id()).delivery();
    }

    private void deliver(Ledger through) {
        through.due(clock.instant(), 10)
                .concatMap(delivery(through)::deliver)
                .then()
                .block(Duration.ofSeconds(10));
    }

    private DeliverMail delivery(Ledger through) {
        return new DeliverMail(
                through,
                POLICY,
                DeliverMailTest::mail,
                server(),
                changed -> states.add(changed.delivery().state()),
                clock);
    }

    private MailServer server() {
        return new MailServer() {
            @Override
            public Mono<Answer> send(Mail mail) {
                sent.add(mail);
                return Mono.just(answers.isEmpty() ? new Answer.Taken("250 ok") : answers.poll());
            }

            @Override
            public boolean isReachable() {
                return true;
            }
        };
    }

    private static Mail mail(LedgerEntry due) {
        return new Mail(due.id().toString(), "deal", "Alice", "alice@contoso.example", "en", "s", "t", "h", NOW);
    }

    private Ledger crashingAfterTheClaim() {
        return new Through(ledger) {
            @Override
            public Mono<Boolean> replace(LedgerEntry read, LedgerEntry after) {
                if (after.delivery().state() == EntryState.CLAIMED) {
                    return super.replace(read, after);
                }
                return Mono.never();
            }
        };
    }

    private Ledger failing(int times) {
        return new Through(ledger) {
            private int left = times;

            @Override
            public Mono<Boolean> replace(LedgerEntry read, LedgerEntry after) {
                return Mono.defer(() -> after.delivery().state() == EntryState.SENT && left-- > 0
                        ? Mono.error(new IllegalStateException("away"))
                        : super.replace(read, after));
            }
        };
    }

    private static class Through implements Ledger {
        private final Ledger ledger;

        Through(Ledger ledger) {
            this.ledger = ledger;
        }

        @Override
        public Mono<Boolean> add(LedgerEntry entry) {
            return ledger.add(entry);
        }

        @Override
        public Flux<LedgerEntry> due(Instant now, int limit) {
            return ledger.due(now, limit);
        }

        @Override
        public Mono<Boolean> replace(LedgerEntry read, LedgerEntry after) {
            return ledger.replace(read, after);
        }
    }

    private static final class MovedClock extends Clock {
        private Instant now = NOW;

        void advance(Duration by) {
            now = now.plus(by);
        }

        @Override
        public Instant instant() {
            return now;
        }

        @Override
        public ZoneId getZone() {
            return ZoneOffset.UTC;
        }

        @Override
        public Clock withZone(ZoneId zone) {
            return this;
        }
    }
}
