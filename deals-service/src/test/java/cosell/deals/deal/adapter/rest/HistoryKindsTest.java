package cosell.deals.deal.adapter.rest;

import static cosell.deals.deal.domain.Samples.CONTOSO;
import static cosell.deals.deal.domain.Samples.CUSTOMER_CONTACT;
import static cosell.deals.deal.domain.Samples.DEAL;
import static cosell.deals.deal.domain.Samples.FABRIKAM;
import static cosell.deals.deal.domain.Samples.NOW;
import static cosell.deals.deal.domain.Samples.circumstances;
import static cosell.deals.deal.domain.Samples.content;
import static org.assertj.core.api.Assertions.assertThat;

import cosell.deals.deal.adapter.rest.HistoryEntries.EntryView;
import cosell.deals.deal.domain.Audience;
import cosell.deals.deal.domain.ConsentDraft;
import cosell.deals.deal.domain.ContentDraft;
import cosell.deals.deal.domain.Deal;
import cosell.deals.deal.domain.DealCommand;
import cosell.deals.deal.domain.DealCommand.Edit;
import cosell.deals.deal.domain.DealCommand.EndUnjoined;
import cosell.deals.deal.domain.DealCommand.Ending;
import cosell.deals.deal.domain.DealCommand.EraseContact;
import cosell.deals.deal.domain.DealCommand.ForgetContact;
import cosell.deals.deal.domain.DealCommand.GrantVisibility;
import cosell.deals.deal.domain.DealCommand.Join;
import cosell.deals.deal.domain.DealCommand.MarkLost;
import cosell.deals.deal.domain.DealCommand.MarkStage;
import cosell.deals.deal.domain.DealCommand.MarkWon;
import cosell.deals.deal.domain.DealCommand.NoteInvitation;
import cosell.deals.deal.domain.DealCommand.NoteRegistration;
import cosell.deals.deal.domain.DealCommand.ReplaceMember;
import cosell.deals.deal.domain.DealEvent;
import cosell.deals.deal.domain.DealRefusal;
import cosell.deals.deal.domain.InvitationState;
import cosell.deals.deal.domain.Person;
import cosell.deals.deal.domain.PersonDraft;
import cosell.deals.deal.domain.Reach;
import cosell.deals.deal.domain.ReceivedInvitation;
import cosell.deals.deal.domain.RegistrationMilestone;
import cosell.deals.deal.domain.Samples;
import cosell.platform.domain.Actor;
import cosell.platform.domain.Decision;
import cosell.platform.domain.Decision.Changed;
import cosell.platform.domain.Origin;
import cosell.platform.domain.Position;
import cosell.platform.outbox.HistoryEntry;
import cosell.platform.outbox.RecordedEvent;
import java.util.Arrays;
import java.util.List;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import tools.jackson.databind.json.JsonMapper;

/** Commands of every kind; a new command or event without one fails here. */
class HistoryKindsTest {

    private static final Person SHARED = new Person("Chris", null, "chris@customer.example");
    private static final PersonDraft SUCCESSOR = new PersonDraft("Sue", "+420234567899", "sue@contoso.example");
    private static final Actor WHO = new Actor(Actor.Kind.USER, CONTOSO, "sub-1", "admin@contoso.example");

    private final HistoryEntries entries =
            new HistoryEntries(new DealTrees(JsonMapper.builder().build()));

    /** @param before null for a deal that begins with it */
    record Kept(@Nullable Deal before, @Nullable DealCommand command, Decision<Deal, DealEvent, DealRefusal> decision) {

        static Kept of(Deal before, DealCommand command) {
            return new Kept(before, command, before.decide(command, circumstances()));
        }

        Changed<Deal, DealEvent, DealRefusal> changed() {
            return (Changed<Deal, DealEvent, DealRefusal>) decision;
        }

        @Override
        public String toString() {
            return command == null
                    ? "a beginning"
                    : command.getClass().getSimpleName() + " " + changed().events();
        }
    }

    static Stream<Kept> everyKind() {
        Deal own = Samples.privateDeal();
        Deal received = Samples.received();
        return Stream.of(
                new Kept(null, null, Samples.creating(Samples.form(content()))),
                new Kept(null, null, Deal.receive(Samples.invitation(FABRIKAM, CONTOSO), circumstances())),
                Kept.of(own, new Edit(Samples.withName(content(), "Renamed"), List.of())),
                withdrawnConsent(),
                Kept.of(own, new ReplaceMember("sam@contoso.example", SUCCESSOR)),
                Kept.of(own, new EraseContact("sam@contoso.example", new Reach.Own(), false)),
                Kept.of(own, new MarkStage("Developed", null)),
                Kept.of(own, new MarkWon(null, null, null)),
                Kept.of(own, new MarkLost("BUDGET", null, null, null)),
                Kept.of(own, new GrantVisibility()),
                Kept.of(inviting(), new NoteInvitation(Samples.news(FABRIKAM, InvitationState.PENDING))),
                Kept.of(received, new Join(Samples.acceptance(false), false)),
                Kept.of(received, new EndUnjoined(Ending.DECLINED, "BUDGET", null)),
                Kept.of(received, new EndUnjoined(Ending.EXPIRED, null, null)),
                Kept.of(received, new EndUnjoined(Ending.WITHDRAWN, null, null)),
                Kept.of(receivedWithContact(), new ForgetContact(SHARED)),
                Kept.of(own, new NoteRegistration(milestone())));
    }

    @Test
    @DisplayName("D-20 there is no event that this test does not see in a history")
    void everyEventIsTried() {
        assertThat(everyKind()
                        .flatMap(kept -> kept.changed().events().stream())
                        .map(Object::getClass)
                        .collect(Collectors.toSet()))
                .isEqualTo(leaves(DealEvent.class).collect(Collectors.toSet()));
    }

    @Test
    @DisplayName("D-20 there is no command, of people, CRMs or the suite, that this test does not carry out")
    void everyCommandIsTried() {
        assertThat(everyKind()
                        .map(Kept::command)
                        .filter(command -> command != null)
                        .map(Object::getClass)
                        .collect(Collectors.toSet()))
                .isEqualTo(leaves(DealCommand.class).collect(Collectors.toSet()));
    }

    @ParameterizedTest
    @DisplayName("D-20 an accepted command leaves who, when, what, before and after")
    @MethodSource("everyKind")
    void leavesWhoWhenWhatBeforeAndAfter(Kept kept) {
        List<DealEvent> events = kept.changed().events();

        List<EntryView> views = entries.of(kept.before(), recorded(kept));

        assertThat(views)
                .extracting(view -> view.event().change())
                .containsExactlyElementsOf(events.stream().map(ChangeNames::of).toList());
        assertThat(views).allSatisfy(view -> {
            assertThat(view.event().at()).isEqualTo(NOW);
            assertThat(view.event().actor().email()).isEqualTo(WHO.email());
        });
        assertThat(views.getFirst().changes())
                .isNotEmpty()
                .allSatisfy(change -> assertThat(change.before()).isNotEqualTo(change.after()));
    }

    private static List<HistoryEntry<Deal, DealEvent>> recorded(Kept kept) {
        Deal after = kept.changed().newState();
        return kept.changed().events().stream()
                .map(event -> new HistoryEntry<>(
                        new RecordedEvent<>(
                                UUID.fromString("00000000-0000-4000-8000-0000000000ee"),
                                after.dealId().toString(),
                                new Position(0, 7),
                                NOW,
                                new Actor(Actor.Kind.USER, after.organization(), WHO.subject(), WHO.email()),
                                Origin.USER,
                                null,
                                event),
                        after))
                .toList();
    }

    private static Kept withdrawnConsent() {
        ContentDraft consented = Samples.with(
                content(), CUSTOMER_CONTACT, List.of(new ConsentDraft(Audience.PARTNERS, "You may tell partners.")));
        return Kept.of(
                Samples.created(Samples.form(consented)),
                new Edit(Samples.with(content(), CUSTOMER_CONTACT, List.of()), List.of()));
    }

    private static Deal inviting() {
        return Samples.created(Samples.formInviting(content(), Samples.partner("fabrikam", "SOL-FAB")));
    }

    private static Deal receivedWithContact() {
        ReceivedInvitation bare = Samples.invitation(FABRIKAM, CONTOSO);
        return Samples.after(Deal.receive(
                new ReceivedInvitation(
                        bare.dealId(),
                        bare.invitee(),
                        bare.engagementId(),
                        bare.locationId(),
                        bare.inviter(),
                        bare.inviterIsVendor(),
                        bare.dealName(),
                        bare.customer(),
                        SHARED,
                        bare.estimatedCloseDate(),
                        bare.value(),
                        bare.notes(),
                        bare.solutions(),
                        bare.help(),
                        bare.expiresAt(),
                        bare.historic()),
                circumstances()));
    }

    private static RegistrationMilestone milestone() {
        return new RegistrationMilestone(DEAL, "SOL-CON", "SUBMITTED", NOW, List.of());
    }

    private static Stream<Class<?>> leaves(Class<?> type) {
        return type.isSealed()
                ? Arrays.stream(type.getPermittedSubclasses()).flatMap(HistoryKindsTest::leaves)
                : Stream.of(type);
    }
}
