package cosell.notification;

import cosell.notification.copies.domain.DealCopy;
import cosell.notification.copies.domain.DealCopy.NotedInvitation;
import cosell.notification.copies.domain.OrganizationCopy;
import cosell.notification.copies.domain.OrganizationCopy.Contact;
import cosell.notification.copies.domain.OrganizationCopy.Member;
import cosell.notification.copies.domain.OrganizationCopy.Reachable;
import cosell.notification.copies.domain.Person;
import cosell.notification.ledger.domain.Content;
import cosell.notification.ledger.domain.Delivery;
import cosell.notification.ledger.domain.LedgerEntry;
import cosell.notification.notices.domain.InvitationFacts;
import cosell.notification.notices.domain.Notice;
import cosell.notification.notices.domain.RegistrationFacts;
import cosell.notification.recipients.domain.Addressed.OwnDeal;
import cosell.notification.recipients.domain.Recipient;
import cosell.notification.recipients.domain.RecipientRule;
import cosell.platform.domain.Ids;
import cosell.platform.domain.Money;
import cosell.platform.domain.OrganizationId;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;

/** Values that tests start from. */
public final class Samples {

    public static final OrganizationId CONTOSO = new OrganizationId("contoso");
    public static final OrganizationId FABRIKAM = new OrganizationId("fabrikam");
    public static final OrganizationId VENDOR = new OrganizationId("msft");
    public static final UUID ENGAGEMENT = Ids.derived("engagement");
    public static final UUID OUTBOUND = Ids.derived("outbound");
    public static final UUID INBOUND = Ids.derived("inbound");
    public static final Instant NOW = Instant.parse("2026-11-22T10:00:00Z");
    public static final Instant DEADLINE = Instant.parse("2026-12-06T09:00:00Z");

    private Samples() {}

    public static Person person(String name, String email) {
        return new Person(name, "+420222333444", email);
    }

    public static DealCopy outbound(Person... team) {
        return new DealCopy(
                OUTBOUND,
                CONTOSO,
                ENGAGEMENT,
                "1000001",
                "Data estate",
                "Adventure Works",
                true,
                List.of(team),
                List.of(),
                null,
                false);
    }

    public static DealCopy inbound(Person... team) {
        return new DealCopy(
                INBOUND,
                FABRIKAM,
                ENGAGEMENT,
                "2000001",
                "Data estate",
                "Adventure Works",
                true,
                List.of(team),
                List.of(),
                OUTBOUND,
                false);
    }

    public static DealCopy historic(DealCopy deal) {
        return new DealCopy(
                deal.id(),
                deal.organization(),
                deal.engagementId(),
                deal.locationId(),
                deal.name(),
                deal.customer(),
                deal.sharedWithVendor(),
                deal.team(),
                deal.invitations(),
                deal.invitingDeal(),
                true);
    }

    public static DealCopy hiddenFromVendor(DealCopy deal) {
        return new DealCopy(
                deal.id(),
                deal.organization(),
                deal.engagementId(),
                deal.locationId(),
                deal.name(),
                deal.customer(),
                false,
                deal.team(),
                deal.invitations(),
                deal.invitingDeal(),
                deal.historic());
    }

    public static DealCopy knowing(DealCopy deal, NotedInvitation... invitations) {
        return new DealCopy(
                deal.id(),
                deal.organization(),
                deal.engagementId(),
                deal.locationId(),
                deal.name(),
                deal.customer(),
                deal.sharedWithVendor(),
                deal.team(),
                List.of(invitations),
                deal.invitingDeal(),
                deal.historic());
    }

    public static OrganizationCopy organization(
            OrganizationId id, boolean vendor, List<Contact> contacts, List<Member> members, String fallback) {
        return new OrganizationCopy(id, "The " + id + " company", vendor, contacts, members, fallback);
    }

    public static Reachable reachable(String address) {
        return new Reachable("Name of " + address, address, "en", "UTC", false);
    }

    public static Reachable optedOut(String address) {
        return new Reachable("Name of " + address, address, "en", "UTC", true);
    }

    public static InvitationFacts invitation() {
        return new InvitationFacts(
                CONTOSO,
                "Data estate",
                "Adventure Works",
                "CZ",
                List.of("Migration", "Training"),
                new Money(new BigDecimal("125000"), "USD"),
                LocalDate.of(2027, 3, 31),
                "Please bring an architect.",
                "PROOF_OF_CONCEPT",
                "A demo in Prague.",
                List.of(person("Alice Novak", "alice@contoso.example"), person("Bob Blue", "bob@contoso.example")),
                person("Cara Customer", "cara@adventure-works.example"),
                DEADLINE);
    }

    public static RegistrationFacts registration() {
        return new RegistrationFacts(
                Ids.derived("registration"), CONTOSO, "Adventure Works", "SOL-1001-CON", "AZURE_IP_CO_SELL");
    }

    public static Recipient recipient(String address, String locale, String zone) {
        return new Recipient("Alice Novak", address, locale, zone, RecipientRule.DEAL_TEAM);
    }

    public static LedgerEntry entry(Notice notice, Recipient recipient, Delivery delivery) {
        OwnDeal deal = notice instanceof Notice.RegistrationReview
                ? null
                : new OwnDeal(OUTBOUND, "1000001", "Data estate", "Adventure Works");
        String mentioned = notice.mentions().map(id -> "The " + id + " company").orElse(null);
        return new LedgerEntry(
                Ids.derived("entry", recipient.key(), notice.kind().name()),
                Ids.derived("event"),
                notice.kind(),
                CONTOSO,
                OUTBOUND,
                recipient,
                new Content(notice, mentioned, deal),
                NOW,
                NOW,
                delivery,
                1);
    }

    public static LedgerEntry waiting(String address) {
        return entry(
                new Notice.InvitationAccepted(FABRIKAM),
                recipient(address, "en", "UTC"),
                new Delivery.Waiting(0, NOW, null));
    }
}
