package cosell.notification.ledger.adapter.rest;

import static cosell.notification.Samples.FABRIKAM;
import static cosell.notification.Samples.NOW;
import static cosell.notification.Samples.recipient;
import static org.assertj.core.api.Assertions.assertThat;

import cosell.notification.ledger.domain.Delivery;
import cosell.notification.ledger.domain.Delivery.Failure;
import cosell.notification.ledger.domain.EntryStatus;
import cosell.notification.ledger.domain.LedgerEntry;
import cosell.notification.notices.domain.Notice;
import cosell.notification.recipients.domain.Found.Why;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class EntryViewTest {

    static Stream<Delivery> everyDelivery() {
        return Stream.of(
                new Delivery.Waiting(1, NOW, "451 alice@contoso.example"),
                new Delivery.Claimed(1, NOW),
                new Delivery.Sent(1, NOW, "250 alice@contoso.example"),
                new Delivery.Failed(1, NOW, Failure.REFUSED_BY_SERVER, "550 alice@contoso.example"),
                new Delivery.NobodyFound(),
                new Delivery.Suppressed(Why.OPTED_OUT));
    }

    @ParameterizedTest
    @MethodSource("everyDelivery")
    void showsOperatorsTheStateButNothingPersonal(Delivery delivery) {
        EntryView view = EntryView.of(EntryStatus.of(entry(delivery)));

        assertThat(view.state()).isEqualTo(delivery.state());
        assertThat(view.recipient()).isNull();
        assertThat(view.toString()).doesNotContain("alice", "Alice", "Data estate", "Adventure");
    }

    @ParameterizedTest
    @MethodSource("everyDelivery")
    void showsTheOwnOrganizationWhoWasMailedByWhichRuleOrWhyNot(Delivery delivery) {
        EntryView view = EntryView.of(entry(delivery));

        assertThat(view.recipient()).isEqualTo(new EntryView.RecipientView("Alice Novak", "alice@contoso.example"));
        assertThat(view.rule()).isNotNull();
        assertThat(view.state()).isEqualTo(delivery.state());
    }

    @Test
    void saysWhyNot() {
        assertThat(EntryView.of(entry(new Delivery.Failed(3, NOW, Failure.GAVE_UP, "451 later"))))
                .extracting(EntryView::reason, EntryView::reply, EntryView::attempts, EntryView::endedAt)
                .containsExactly("GAVE_UP", "451 later", 3, NOW);
        assertThat(EntryView.of(entry(new Delivery.Suppressed(Why.INVALID_ADDRESS)))
                        .reason())
                .isEqualTo("INVALID_ADDRESS");
        assertThat(EntryView.of(entry(new Delivery.NobodyFound())).reason()).isEqualTo("NOBODY_FOUND");
    }

    private static LedgerEntry entry(Delivery delivery) {
        return cosell.notification.Samples.entry(
                new Notice.InvitationAccepted(FABRIKAM), recipient("alice@contoso.example", "en", "UTC"), delivery);
    }
}
