package cosell.notification.ledger.adapter.mongo;

import static cosell.notification.Samples.CONTOSO;
import static cosell.notification.Samples.FABRIKAM;
import static cosell.notification.Samples.NOW;
import static cosell.notification.Samples.OUTBOUND;
import static org.assertj.core.api.Assertions.assertThat;

import com.mongodb.reactivestreams.client.MongoDatabase;
import cosell.notification.ledger.application.LedgerPages.After;
import cosell.notification.ledger.domain.Content;
import cosell.notification.ledger.domain.Delivery;
import cosell.notification.ledger.domain.EntryState;
import cosell.notification.ledger.domain.EntryStatus;
import cosell.notification.ledger.domain.LedgerEntry;
import cosell.notification.ledger.domain.LedgerFilter;
import cosell.notification.ledger.domain.Visible;
import cosell.notification.notices.domain.Notice;
import cosell.notification.recipients.domain.Addressed.OwnDeal;
import cosell.notification.recipients.domain.Recipient;
import cosell.notification.recipients.domain.RecipientRule;
import cosell.platform.domain.Ids;
import cosell.platform.domain.OrganizationId;
import cosell.platform.outbox.DocumentStore;
import cosell.platform.security.OrganizationScope;
import cosell.store.test.FreshDatabase;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

class MongoLedgerIT {

    private static final LedgerFilter ANY = new LedgerFilter(null, null, null);
    private static final OrganizationScope OF_CONTOSO = OrganizationScope.system(CONTOSO, "test");

    @RegisterExtension
    private final FreshDatabase fresh = new FreshDatabase("ledger");

    private MongoDatabase database;
    private MongoLedger ledger;
    private MongoLedgerPages pages;

    @BeforeEach
    void empty() {
        database = fresh.database();
        ledger = new MongoLedger(new DocumentStore(database, MongoLedger.COLLECTION));
        pages = new MongoLedgerPages(new DocumentStore(database, MongoLedger.COLLECTION));
        ledger.ensureIndexes().block();
    }

    @Test
    void addsAnEntryOnce() {
        assertThat(ledger.add(entry(1, CONTOSO)).block()).isTrue();
        assertThat(ledger.add(entry(1, CONTOSO)).block()).isFalse();
        assertThat(ledger.count(EntryState.WAITING).block()).isEqualTo(1);
    }

    @Test
    void findsWhatIsDueTheLongestDueFirst() {
        LedgerEntry later = entry(1, CONTOSO).with(new Delivery.Waiting(1, NOW.plusSeconds(5), null));
        LedgerEntry lapsed = entry(2, CONTOSO).with(new Delivery.Claimed(1, NOW.minusSeconds(5)));
        LedgerEntry due = entry(3, CONTOSO);
        LedgerEntry sent = entry(4, CONTOSO).with(new Delivery.Sent(1, NOW.minusSeconds(9), "250"));
        Flux.just(later, lapsed, due, sent).concatMap(ledger::add).blockLast();

        assertThat(ledger.due(NOW, 10).collectList().block()).containsExactly(lapsed, due);
        assertThat(ledger.due(NOW.plusSeconds(5), 10).collectList().block()).containsExactly(lapsed, due, later);
        assertThat(ledger.due(NOW, 1).collectList().block()).containsExactly(lapsed);
    }

    @Test
    void replacesOnlyWhatWasRead() {
        LedgerEntry read = entry(1, CONTOSO);
        ledger.add(read).block();
        LedgerEntry claimed = read.with(new Delivery.Claimed(1, NOW.plusSeconds(120)));

        assertThat(ledger.replace(read, claimed).block()).isTrue();
        assertThat(ledger.replace(read, read.with(new Delivery.Sent(1, NOW, "250")))
                        .block())
                .isFalse();
        assertThat(ledger.due(NOW.plusSeconds(120), 10).collectList().block()).containsExactly(claimed);
    }

    @Test
    void whatHasEndedIsNoLongerDue() {
        LedgerEntry read = entry(1, CONTOSO);
        ledger.add(read).block();

        ledger.replace(read, read.with(new Delivery.Sent(1, NOW, "250"))).block();

        assertThat(ledger.due(NOW.plus(Duration.ofDays(9)), 10).collectList().block())
                .isEmpty();
        assertThat(ledger.oldestWaiting().block()).isNull();
    }

    @Test
    void anEntryThatCanNotBeReadHoldsUpNoOther() {
        new DocumentStore(database, MongoLedger.COLLECTION)
                .insertIfAbsent(new org.bson.Document("_id", "broken")
                        .append("due", java.util.Date.from(NOW.minusSeconds(60)))
                        .append("entry", new org.bson.Document("kind", "NEVER_HEARD_OF")))
                .block();
        ledger.add(entry(1, CONTOSO)).block();

        assertThat(ledger.due(NOW, 1).collectList().block()).isEmpty();
        assertThat(ledger.due(NOW, 1).collectList().block()).containsExactly(entry(1, CONTOSO));
    }

    @Test
    void showsAnOrganizationOnlyItsOwn() {
        Flux.just(entry(1, CONTOSO), entry(2, FABRIKAM)).concatMap(ledger::add).blockLast();

        assertThat(found(Visible.NOTHING.withEveryDeal(), ANY)).containsExactly(entry(1, CONTOSO));
        assertThat(pages.count(OF_CONTOSO, Visible.NOTHING.withEveryDeal(), ANY, 10)
                        .block())
                .isEqualTo(1);
        assertThat(pages.statuses(ANY, null, 10).collectList().block())
                .containsExactlyInAnyOrder(EntryStatus.of(entry(1, CONTOSO)), EntryStatus.of(entry(2, FABRIKAM)));
    }

    @Test
    void showsWhatIsVisible() {
        LedgerEntry seattle = entry(1, CONTOSO);
        LedgerEntry review = review();
        Flux.just(seattle, review).concatMap(ledger::add).blockLast();

        assertThat(found(Visible.NOTHING, ANY)).isEmpty();
        assertThat(found(Visible.NOTHING.withEveryDeal(), ANY)).containsExactly(seattle);
        assertThat(found(Visible.NOTHING.withReviews(), ANY)).containsExactly(review);
        assertThat(found(Visible.NOTHING.withLocations(Set.of("1000001")), ANY)).containsExactly(seattle);
        assertThat(found(Visible.NOTHING.withLocations(Set.of("1000002")), ANY)).isEmpty();
        assertThat(found(Visible.NOTHING.withOwn("p1@contoso.example", Set.of("1000001")), ANY))
                .containsExactly(seattle);
        assertThat(found(Visible.NOTHING.withOwn("p1@contoso.example", null), ANY))
                .containsExactly(seattle);
        assertThat(found(Visible.NOTHING.withOwn("p1@contoso.example", Set.of("1000002")), ANY))
                .isEmpty();
        assertThat(found(Visible.NOTHING.withOwn("p2@contoso.example", null), ANY))
                .isEmpty();
        assertThat(found(Visible.NOTHING.withTeamDeal(OUTBOUND), ANY)).contains(seattle);
    }

    @Test
    void filtersByDealRecipientAndState() {
        LedgerEntry one = entry(1, CONTOSO);
        LedgerEntry two = entry(2, CONTOSO).with(new Delivery.Sent(1, NOW, "250"));
        Flux.just(one, two).concatMap(ledger::add).blockLast();
        Visible all = Visible.NOTHING.withEveryDeal();

        assertThat(found(all, new LedgerFilter(OUTBOUND, null, null))).hasSize(2);
        assertThat(found(all, new LedgerFilter(Ids.derived("other"), null, null)))
                .isEmpty();
        assertThat(found(all, new LedgerFilter(null, "p2@contoso.example", null)))
                .containsExactly(two);
        assertThat(found(all, new LedgerFilter(null, null, EntryState.WAITING))).containsExactly(one);
    }

    @Test
    void aPageGoesOnBehindTheLastEntryAlsoBetweenEqualTimes() {
        List<LedgerEntry> entries = Flux.range(1, 7)
                .map(number -> entry(number, CONTOSO))
                .collectList()
                .block();
        Flux.fromIterable(entries).concatMap(ledger::add).blockLast();
        Visible all = Visible.NOTHING.withEveryDeal();

        List<LedgerEntry> first =
                pages.find(OF_CONTOSO, all, ANY, null, 3).collectList().block();
        List<LedgerEntry> second =
                pages.find(OF_CONTOSO, all, ANY, after(first), 3).collectList().block();
        List<LedgerEntry> third =
                pages.find(OF_CONTOSO, all, ANY, after(second), 3).collectList().block();

        assertThat(Flux.just(first, second, third)
                        .concatMapIterable(page -> page)
                        .collectList()
                        .block())
                .containsExactlyInAnyOrderElementsOf(entries);
    }

    @Test
    void aResolutionIsStoredOnceAndForgottenOnceItIsDone() {
        MongoResolutions resolutions = new MongoResolutions(new DocumentStore(database, MongoResolutions.COLLECTION));
        UUID id = Ids.derived("resolution");
        List<LedgerEntry> resolved = List.of(entry(1, CONTOSO));

        assertThat(resolutions.once(id, Mono.just(resolved)).block()).isEqualTo(resolved);
        assertThat(resolutions.once(id, Mono.just(List.of(entry(2, CONTOSO)))).block())
                .isEqualTo(resolved);
        resolutions.finished(id).block();
        assertThat(resolutions.once(id, Mono.just(List.of(entry(2, CONTOSO)))).block())
                .isEmpty();
    }

    private List<LedgerEntry> found(Visible visible, LedgerFilter filter) {
        return pages.find(OF_CONTOSO, visible, filter, null, 50).collectList().block();
    }

    private static After after(List<LedgerEntry> page) {
        return new After(page.getLast().createdAt(), page.getLast().id());
    }

    /** Entries with odd numbers were made at the same time, those with even ones each a second later. */
    private static LedgerEntry entry(int number, OrganizationId organization) {
        Instant createdAt = number % 2 == 0 ? NOW.plusSeconds(number) : NOW;
        Recipient recipient = new Recipient(
                "P " + number, "p" + number + "@" + organization + ".example", "en", "UTC", RecipientRule.DEAL_TEAM);
        Notice notice = new Notice.InvitationAccepted(FABRIKAM);
        return new LedgerEntry(
                Ids.derived("entry", Integer.toString(number)),
                Ids.derived("event"),
                notice.kind(),
                organization,
                OUTBOUND,
                recipient,
                new Content(notice, "Fabrikam", new OwnDeal(OUTBOUND, "1000001", "Deal", "Customer")),
                NOW,
                createdAt,
                new Delivery.Waiting(0, NOW, null),
                1);
    }

    private static LedgerEntry review() {
        return cosell.notification.Samples.entry(
                new Notice.RegistrationReview(cosell.notification.Samples.registration(), List.of()),
                cosell.notification.Samples.recipient("reviewer@contoso.example", "en", "UTC"),
                new Delivery.Waiting(0, NOW, null));
    }
}
