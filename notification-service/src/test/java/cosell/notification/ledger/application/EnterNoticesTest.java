package cosell.notification.ledger.application;

import static cosell.notification.Samples.CONTOSO;
import static cosell.notification.Samples.FABRIKAM;
import static cosell.notification.Samples.NOW;
import static cosell.notification.Samples.OUTBOUND;
import static cosell.notification.Samples.VENDOR;
import static cosell.notification.Samples.historic;
import static cosell.notification.Samples.optedOut;
import static cosell.notification.Samples.organization;
import static cosell.notification.Samples.outbound;
import static cosell.notification.Samples.person;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import cosell.notification.copies.domain.OrganizationCopy.Member;
import cosell.notification.ledger.domain.Content;
import cosell.notification.ledger.domain.Delivery;
import cosell.notification.ledger.domain.LedgerEntry;
import cosell.notification.notices.domain.Audience;
import cosell.notification.notices.domain.Notice;
import cosell.notification.notices.domain.Notify;
import cosell.notification.recipients.application.CopyMissingException;
import cosell.notification.recipients.application.FakeCopies;
import cosell.notification.recipients.application.ResolveRecipients;
import cosell.notification.recipients.domain.Addressed.OwnDeal;
import cosell.notification.recipients.domain.Found.Why;
import cosell.notification.recipients.domain.Recipient;
import cosell.notification.recipients.domain.RecipientRule;
import cosell.platform.domain.Ids;
import cosell.platform.domain.Position;
import cosell.platform.outbox.Intent;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

class EnterNoticesTest {

    private static final UUID EVENT = Ids.derived("event");
    private static final Instant OCCURRED = Instant.parse("2027-01-01T00:00:00Z");
    private static final Notice NOTICE = new Notice.InvitationAccepted(FABRIKAM);

    private final FakeCopies copies = new FakeCopies()
            .with(organization(CONTOSO, false, List.of(), List.of(), null))
            .with(organization(FABRIKAM, false, List.of(), List.of(), null));
    private final InMemoryLedger ledger = new InMemoryLedger();
    private final Resolutions resolutions = new InMemoryResolutions();
    private final List<LedgerEntry> watched = new ArrayList<>();

    @Test
    void entersOneEntryPerRecipientWithTheRuleAndTheContent() {
        copies.with(outbound(person("Alice", "Alice@contoso.example"), person("Bob", "bob@contoso.example")));

        enter(ledger);

        var alice = new LedgerEntry(
                Ids.derived(EVENT.toString(), "alice@contoso.example", "invitation-accepted"),
                EVENT,
                NOTICE.kind(),
                CONTOSO,
                OUTBOUND,
                new Recipient("Alice", "Alice@contoso.example", "en", "UTC", RecipientRule.DEAL_TEAM),
                new Content(
                        NOTICE,
                        "The fabrikam company",
                        new OwnDeal(OUTBOUND, "1000001", "Data estate", "Adventure Works")),
                OCCURRED,
                NOW,
                new Delivery.Waiting(0, NOW, null),
                1);
        assertThat(ledger.entry(alice.id())).isEqualTo(alice);
        assertThat(ledger.entries()).hasSize(2);
        assertThat(watched).hasSize(2).contains(alice);
    }

    @Test
    void aRepeatedIntentEntersNothingMore() {
        copies.with(outbound(person("Alice", "alice@contoso.example")));
        enter(ledger);
        copies.with(outbound(person("Bob", "bob@contoso.example")));

        enter(ledger);

        assertThat(addresses()).containsExactly("alice@contoso.example");
        assertThat(watched).hasSize(1);
    }

    @Test
    void recipientsAreResolvedOnceThoughAllEntriesAreNotMadeAtTheFirstTry() {
        copies.with(outbound(person("Alice", "alice@contoso.example"), person("Bob", "bob@contoso.example")));
        assertThatThrownBy(() -> enter(failingFor("bob@contoso.example"))).hasMessage("the store is away");
        copies.with(outbound(person("Carl", "carl@contoso.example")));

        enter(ledger);

        assertThat(addresses()).containsExactlyInAnyOrder("alice@contoso.example", "bob@contoso.example");
    }

    @Test
    void whereNobodyIsFoundTheLedgerSaysSo() {
        copies.with(outbound());

        enter(ledger);

        assertThat(ledger.entries())
                .singleElement()
                .satisfies(entry -> assertThat(entry.recipient()).isNull())
                .extracting(LedgerEntry::delivery)
                .isEqualTo(new Delivery.NobodyFound());
        assertThat(watched).hasSize(1);
    }

    @Test
    void whoOptedOutIsInTheLedgerWithTheReason() {
        copies.with(outbound(person("Alice", "alice@contoso.example")))
                .with(organization(
                        CONTOSO,
                        false,
                        List.of(),
                        List.of(new Member(optedOut("alice@contoso.example"), List.of(), List.of(), true)),
                        "fallback@contoso.example"));

        enter(ledger);

        assertThat(ledger.entries())
                .extracting(entry -> entry.recipient().address(), LedgerEntry::delivery)
                .containsExactlyInAnyOrder(
                        org.assertj.core.groups.Tuple.tuple(
                                "alice@contoso.example", new Delivery.Suppressed(Why.OPTED_OUT)),
                        org.assertj.core.groups.Tuple.tuple(
                                "fallback@contoso.example", new Delivery.Waiting(0, NOW, null)));
    }

    @Test
    void aMissingCopyIsAnErrorAndNeverNobody() {
        assertThatThrownBy(() -> enter(ledger)).isInstanceOf(CopyMissingException.class);

        assertThat(ledger.entries()).isEmpty();
    }

    @Test
    @DisplayName("X-01 a historic deal makes no entry at all")
    void historicDeals() {
        copies.with(historic(outbound(person("Alice", "alice@contoso.example"))));

        enter(ledger);

        assertThat(ledger.entries()).isEmpty();
    }

    private List<String> addresses() {
        return ledger.entries().stream()
                .map(entry -> entry.recipient().address())
                .toList();
    }

    private void enter(Ledger into) {
        new EnterNotices(
                        new ResolveRecipients(copies.arrived(), VENDOR),
                        copies.arrived(),
                        resolutions,
                        into,
                        watched::add,
                        Clock.fixed(NOW, ZoneOffset.UTC))
                .execute(new Intent<>(
                        "engagements/1",
                        "1",
                        new Position(0, 3),
                        0,
                        EVENT,
                        OCCURRED,
                        null,
                        new Notify(NOTICE, new Audience.DealTeam(OUTBOUND))))
                .block(Duration.ofSeconds(10));
    }

    private Ledger failingFor(String address) {
        return new Ledger() {
            @Override
            public Mono<Boolean> add(LedgerEntry entry) {
                return entry.recipient().address().equals(address)
                        ? Mono.error(new IllegalStateException("the store is away"))
                        : ledger.add(entry);
            }

            @Override
            public Flux<LedgerEntry> due(Instant now, int limit) {
                return ledger.due(now, limit);
            }

            @Override
            public Mono<Boolean> replace(LedgerEntry read, LedgerEntry after) {
                return ledger.replace(read, after);
            }
        };
    }
}
