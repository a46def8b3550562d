package cosell.notification.ledger.adapter.mongo;

import static org.assertj.core.api.Assertions.assertThat;

import cosell.notification.Samples;
import cosell.notification.copies.adapter.kafka.CopyTypes;
import cosell.notification.copies.domain.DealCopy.NotedInvitation;
import cosell.notification.copies.domain.EngagementCopy;
import cosell.notification.copies.domain.EngagementCopy.Invitee;
import cosell.notification.copies.domain.EngagementCopy.Inviter;
import cosell.notification.copies.domain.EngagementCopy.Standing;
import cosell.notification.copies.domain.OrganizationCopy.Contact;
import cosell.notification.copies.domain.OrganizationCopy.Member;
import cosell.notification.copies.domain.RegistrationCopy;
import cosell.notification.ledger.domain.Delivery;
import cosell.notification.ledger.domain.Delivery.Failure;
import cosell.notification.ledger.domain.LedgerEntry;
import cosell.notification.notices.domain.Audience;
import cosell.notification.notices.domain.Notice;
import cosell.notification.notices.domain.Notify;
import cosell.notification.recipients.domain.Found.Why;
import cosell.platform.domain.Ids;
import cosell.platform.outbox.DocumentMapper;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.bson.Document;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Names in the store are for ever. {@code -Dgolden.write=true} writes the file anew. */
class StoredNamesTest {

    private static final Path GOLDEN = Path.of("src/test/resources/golden/stored-names.txt");

    static Stream<Delivery> everyDelivery() {
        return Stream.of(
                new Delivery.Waiting(1, Samples.NOW, "451"),
                new Delivery.Claimed(1, Samples.NOW),
                new Delivery.Sent(1, Samples.NOW, "250"),
                new Delivery.Failed(1, Samples.NOW, Failure.GAVE_UP, "451"),
                new Delivery.NobodyFound(),
                new Delivery.Suppressed(Why.OPTED_OUT));
    }

    @ParameterizedTest
    @MethodSource("everyDelivery")
    void anEntryIsReadAsItWasWritten(Delivery delivery) {
        LedgerCodec codec = new LedgerCodec();
        LedgerEntry entry = Samples.entry(
                new Notice.InvitationReceived(Samples.invitation()),
                Samples.recipient("alice@contoso.example", "cs-CZ", "Europe/Prague"),
                delivery);

        assertThat(codec.entry(codec.document(entry))).isEqualTo(entry);
    }

    @Test
    void everyNoticeIsReadAsItWasWritten() {
        DocumentMapper mapper = DocumentMapper.forTypes(List.of(Notify.class));

        notices()
                .forEach(notify -> assertThat(mapper.read(Notify.class, mapper.write(notify)))
                        .isEqualTo(notify));
    }

    @Test
    void namesStayAsTheyAre() throws IOException {
        TreeSet<String> names = new TreeSet<>();
        LedgerCodec codec = new LedgerCodec();
        everyDelivery()
                .map(delivery -> Samples.entry(
                        new Notice.InvitationReceived(Samples.invitation()),
                        Samples.recipient("alice@contoso.example", "en", "UTC"),
                        delivery))
                .forEach(entry -> collect("ledger", codec.document(entry), names));
        DocumentMapper intents = DocumentMapper.forTypes(List.of(Notify.class));
        notices().forEach(notify -> collect("intent", intents.write(notify), names));
        copies().forEach((collection, copy) -> collect(
                collection, DocumentMapper.forTypes(List.of(copy.getClass())).write(copy), names));

        String actual = names.stream().collect(Collectors.joining("\n", "", "\n"));
        if (Boolean.getBoolean("golden.write")) {
            Files.writeString(GOLDEN, actual);
        }
        assertThat(actual).isEqualTo(Files.readString(GOLDEN));
    }

    private static Stream<Notify> notices() {
        var facts = Samples.invitation();
        var registration = Samples.registration();
        var corrections = List.of(new cosell.notification.notices.domain.Correction("/p", "m", "f", "c", "r"));
        var invitee = new Audience.Invitee(
                Samples.FABRIKAM, Samples.INBOUND, Samples.OUTBOUND, List.of("a@b.example"), List.of("SOL"), "CZ");
        var team = new Audience.DealTeam(Samples.OUTBOUND);
        var others = new Audience.OtherParties(Samples.OUTBOUND, Samples.ENGAGEMENT);
        var registrants = new Audience.Registrants(Samples.OUTBOUND, Samples.person("C", "c@contoso.example"));
        return Stream.of(
                new Notify(new Notice.InvitationReceived(facts), invitee),
                new Notify(new Notice.InvitationReminder(facts, 7), invitee),
                new Notify(new Notice.InvitationAccepted(Samples.FABRIKAM), team),
                new Notify(new Notice.InvitationDeclined(Samples.FABRIKAM, "BUDGET", "notes"), team),
                new Notify(new Notice.InvitationExpired(Samples.FABRIKAM, Samples.DEADLINE), team),
                new Notify(new Notice.InvitationWithdrawn(Samples.CONTOSO, "deal", "customer", "BY_INVITER"), invitee),
                new Notify(new Notice.InvitationCancelled(Samples.FABRIKAM, "REQUIREMENT_LOST"), team),
                new Notify(new Notice.AcceptanceIncomplete(corrections), team),
                new Notify(new Notice.DealWon(Samples.FABRIKAM), others),
                new Notify(new Notice.DealLost(Samples.FABRIKAM), others),
                new Notify(new Notice.RegistrationSubmitted(registration), registrants),
                new Notify(new Notice.RegistrationActionRequired(registration, corrections), registrants),
                new Notify(new Notice.RegistrationApproved(registration), registrants),
                new Notify(new Notice.RegistrationRejected(registration, "reason"), registrants),
                new Notify(new Notice.RegistrationClosed(registration), registrants),
                new Notify(
                        new Notice.RegistrationReview(registration, List.of("EARLY_WON")),
                        new Audience.Reviewers(Samples.OUTBOUND)));
    }

    private static Map<String, Object> copies() {
        var invitation = Ids.derived("invitation");
        return Map.of(
                CopyTypes.DEALS.collection(),
                Samples.knowing(
                        Samples.inbound(Samples.person("A", "a@b.example")), new NotedInvitation(invitation, true)),
                CopyTypes.ENGAGEMENTS.collection(),
                new EngagementCopy(
                        Samples.ENGAGEMENT,
                        new Inviter(Samples.OUTBOUND, Samples.CONTOSO, false),
                        List.of(new Invitee(invitation, Samples.FABRIKAM, false, Samples.INBOUND, Standing.PENDING)),
                        List.of(invitation)),
                CopyTypes.ORGANIZATIONS.collection(),
                Samples.organization(
                        Samples.FABRIKAM,
                        false,
                        List.of(new Contact(
                                Samples.reachable("a@b.example"), List.of("l"), List.of("s"), List.of("OOO"))),
                        List.of(new Member(Samples.reachable("a@b.example"), List.of("r"), List.of("l"), true)),
                        "fallback@b.example"),
                CopyTypes.REGISTRATIONS.collection(),
                new RegistrationCopy(Ids.derived("registration"), Samples.OUTBOUND, Samples.CONTOSO));
    }

    private static void collect(String path, Object value, Set<String> names) {
        switch (value) {
            case Document document ->
                document.forEach((name, inner) ->
                        collect(path + "." + name + (name.equals("_class") ? "=" + inner : ""), inner, names));
            case List<?> list -> list.forEach(inner -> collect(path + "[]", inner, names));
            case null, default -> names.add(path);
        }
    }
}
