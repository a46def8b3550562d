package cosell.deals.deal.domain;

import static cosell.deals.deal.domain.Samples.CONTOSO;
import static cosell.deals.deal.domain.Samples.DEAL;
import static cosell.deals.deal.domain.Samples.FABRIKAM;
import static cosell.deals.deal.domain.Samples.INBOUND;
import static cosell.deals.deal.domain.Samples.INVITATION;
import static cosell.deals.deal.domain.Samples.NOW;
import static cosell.deals.deal.domain.Samples.VENDOR;
import static cosell.deals.deal.domain.Samples.acceptance;
import static cosell.deals.deal.domain.Samples.after;
import static cosell.deals.deal.domain.Samples.circumstances;
import static cosell.deals.deal.domain.Samples.events;
import static cosell.deals.deal.domain.Samples.invitation;
import static cosell.deals.deal.domain.Samples.joined;
import static cosell.deals.deal.domain.Samples.news;
import static cosell.deals.deal.domain.Samples.privateDeal;
import static cosell.deals.deal.domain.Samples.received;
import static cosell.deals.deal.domain.Samples.refusals;
import static org.assertj.core.api.Assertions.assertThat;

import cosell.deals.deal.domain.DealCommand.EndUnjoined;
import cosell.deals.deal.domain.DealCommand.Ending;
import cosell.deals.deal.domain.DealCommand.ForgetContact;
import cosell.deals.deal.domain.DealCommand.Join;
import cosell.deals.deal.domain.DealCommand.NoteInvitation;
import cosell.deals.deal.domain.DealCommand.NoteRegistration;
import cosell.deals.deal.domain.StateRefusal.ClosedWithoutIt;
import cosell.deals.deal.domain.StateRefusal.NotAwaiting;
import cosell.platform.domain.Decision;
import cosell.platform.domain.Decision.Unchanged;
import cosell.platform.domain.Fault;
import cosell.platform.domain.Money;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

class InvitationsTest {

    @Nested
    class AtTheInvitingDeal {

        @ParameterizedTest
        @DisplayName("D-01 D-16 the type rises with invitations, and never falls when they end")
        @EnumSource(InvitationState.class)
        void theTypeRisesAndNeverFalls(InvitationState state) {
            assertThat(noted(privateDeal(), FABRIKAM, state).classification().type())
                    .isEqualTo(DealType.PARTNER_TO_PARTNER);
            assertThat(noted(privateDeal(), VENDOR, state).classification().type())
                    .isEqualTo(DealType.CO_SELL);
        }

        @Test
        void newsReplaceWhatWasKnownAndTheSameNewsChangeNothing() {
            Deal sent = noted(privateDeal(), FABRIKAM, InvitationState.PENDING);
            Deal declined = noted(sent, FABRIKAM, InvitationState.DECLINED);

            assertThat(declined.sharing().invitations()).containsExactly(news(FABRIKAM, InvitationState.DECLINED));
            assertThat(note(declined, FABRIKAM, InvitationState.DECLINED)).isEqualTo(new Unchanged<>(declined));
        }

        @ParameterizedTest
        @DisplayName("I-08 a closed deal takes note of invitations it names, stays of its type, and of no other")
        @EnumSource(
                value = DealStatus.class,
                names = {"WON", "LOST"})
        void aClosedDealNotesOnlyWhatItNames(DealStatus status) {
            Deal closed = Samples.in(status);
            DealInvitation pending = news(VENDOR, InvitationState.PENDING);
            Deal named = closed.withSharing(closed.sharing().with(pending), closed.classification(), NOW);

            assertThat(refusals(note(closed, VENDOR, InvitationState.ACCEPTED)))
                    .containsExactly(new ClosedWithoutIt(INVITATION, status));
            Deal answered = after(note(named, VENDOR, InvitationState.ACCEPTED));
            assertThat(answered.sharing().invitations()).containsExactly(news(VENDOR, InvitationState.ACCEPTED));
            assertThat(answered.classification().type()).isEqualTo(DealType.PRIVATE);
            assertThat(answered.status()).isEqualTo(status);
        }

        private static Deal noted(Deal deal, cosell.platform.domain.OrganizationId invitee, InvitationState state) {
            return after(note(deal, invitee, state));
        }

        private static Decision<Deal, DealEvent, DealRefusal> note(
                Deal deal, cosell.platform.domain.OrganizationId invitee, InvitationState state) {
            return deal.decide(new NoteInvitation(news(invitee, state)), circumstances());
        }
    }

    @Nested
    class AtTheInviteesDeal {

        @ParameterizedTest
        @DisplayName("D-01 an inbound deal is co-sell if the vendor takes part in it, else partner-to-partner")
        @CsvSource({"fabrikam,contoso,PARTNER_TO_PARTNER", "fabrikam,msft,CO_SELL", "msft,contoso,CO_SELL"})
        void theTypeFollowsFromWhoTakesPart(String invitee, String inviter, DealType type) {
            Deal deal = after(Deal.receive(
                    invitation(
                            new cosell.platform.domain.OrganizationId(invitee),
                            new cosell.platform.domain.OrganizationId(inviter)),
                    circumstances()));

            assertThat(deal.classification()).isEqualTo(new Classification(type, false));
        }

        @Test
        @DisplayName("D-08 I-03a an inbound deal starts received, with the reduced copy and no team")
        void startsReceived() {
            var decision = Deal.receive(invitation(FABRIKAM, CONTOSO), circumstances());

            Deal deal = after(decision);
            assertThat(events(decision)).containsExactly(new DealEvent.Received(INBOUND, INVITATION));
            assertThat(deal.progress())
                    .isEqualTo(new Progress(DealStatus.RECEIVED, "CREATED", 10, List.of(), null, null));
            assertThat(deal.content().team()).isEmpty();
            assertThat(deal.content().solutions()).extracting(Solution::kind).containsExactly(SolutionKind.OWN);
            assertThat(deal.sharing().expiresAt()).isEqualTo(Samples.DEADLINE);
        }

        @Test
        @DisplayName("D-10 joining takes over the answer, at stage Accepted")
        void joiningTakesOverTheAnswer() {
            Deal deal = joined(new Join(acceptance(false), false));

            assertThat(deal.content())
                    .isEqualTo(new Content(
                            "Our part",
                            new Customer("Woodgrove", "US", null, null),
                            null,
                            List.of(),
                            new Money(new BigDecimal("30000"), "EUR"),
                            LocalDate.parse("2026-11-30"),
                            List.of(new Person("Fay", "+491701234567", "fay@fabrikam.example")),
                            received().content().solutions(),
                            new CrmKey("dynamics", "F-1"),
                            "SPRING",
                            "Ours"));
            assertThat(deal.progress().status()).isEqualTo(DealStatus.ACCEPTED);
            assertThat(deal.progress().stage()).isEqualTo("ACCEPTED");
            assertThat(deal.sharing().expiresAt()).isNull();
        }

        @Test
        @DisplayName("D-10 a CRM id that is taken is left out, and the event says so")
        void aTakenCrmIdIsLeftOut() {
            var decision = received().decide(new Join(acceptance(false), true), circumstances());

            assertThat(after(decision).content().crm()).isNull();
            assertThat(events(decision))
                    .singleElement()
                    .isInstanceOfSatisfying(
                            DealEvent.Accepted.class,
                            accepted -> assertThat(accepted.leftOut())
                                    .extracting(Fault::pointer)
                                    .containsExactly("/crm"));
        }

        @Test
        @DisplayName("D-09 the vendor joins and wins at once: two facts of one write")
        void theVendorWinsAtOnce() {
            var decision = received().decide(new Join(acceptance(true), false), circumstances());

            assertThat(events(decision))
                    .containsExactly(new DealEvent.Accepted(INVITATION, List.of()), new DealEvent.Won(INBOUND));
            assertThat(after(decision).progress().marks())
                    .extracting(StageMark::stage)
                    .containsExactly("ACCEPTED", "WON");
            assertThat(after(decision).progress().closing())
                    .isEqualTo(
                            Closing.won(NOW, new Money(new BigDecimal("31000"), "EUR"), LocalDate.parse("2026-03-01")));
        }

        @ParameterizedTest
        @DisplayName("D-07 a deal whose invitation ends without joining ends too")
        @EnumSource(Ending.class)
        void endsWithItsInvitation(Ending how) {
            Deal deal = after(received().decide(new EndUnjoined(how, "BUDGET", "Sorry"), circumstances()));

            assertThat(deal.status()).isEqualTo(DealStatus.valueOf(how.name()));
            assertThat(deal.progress().closing()).isEqualTo(Closing.because(NOW, "BUDGET", "Sorry", null));
            assertThat(deal.status().terminal()).isTrue();
        }

        @ParameterizedTest
        @DisplayName("I-05 an answer comes once")
        @EnumSource(value = DealStatus.class, names = "RECEIVED", mode = EnumSource.Mode.EXCLUDE)
        void anAnswerComesOnce(DealStatus status) {
            Deal deal = Samples.in(status);
            boolean inbound = deal.identity().direction() == Direction.INBOUND;
            StateRefusal why = inbound ? new NotAwaiting(status) : new StateRefusal.NotInvited();

            assertThat(refusals(deal.decide(new Join(acceptance(false), false), circumstances())))
                    .containsExactly(why);
            assertThat(refusals(deal.decide(new EndUnjoined(Ending.EXPIRED, null, null), circumstances())))
                    .containsExactly(why);
        }
    }

    @ParameterizedTest
    @DisplayName(
            "D-04 a contact whose consent was withdrawn is cleared in any status, but not one that was entered here")
    @EnumSource(DealStatus.class)
    void aContactIsTakenBackInAnyStatus(DealStatus status) {
        Person shared = new Person("Chris", "+15035550177", "chris@customer.example");
        Deal deal = withContact(Samples.in(status), shared);
        Person own = new Person("Carol", null, "carol@customer.example");

        Deal cleared = after(deal.decide(new ForgetContact(shared), circumstances()));

        assertThat(cleared.content().customerContact()).isNull();
        assertThat(cleared.status()).isEqualTo(status);
        assertThat(withContact(deal, own).decide(new ForgetContact(shared), circumstances()))
                .isInstanceOf(Unchanged.class);
    }

    private static Deal withContact(Deal deal, Person contact) {
        Content was = deal.content();
        Content content = new Content(
                was.name(),
                was.customer(),
                contact,
                was.consents(),
                was.value(),
                was.estimatedCloseDate(),
                was.team(),
                was.solutions(),
                was.crm(),
                was.campaignId(),
                was.notes());
        return deal.withContent(content, NOW);
    }

    @ParameterizedTest
    @DisplayName("D-07 the registration milestone moves on in a deal of any status")
    @EnumSource(DealStatus.class)
    void registrationsAreNotedInAnyStatus(DealStatus status) {
        UUID registration = UUID.fromString("00000000-0000-4000-8000-0000000000aa");
        Deal submitted = note(Samples.in(status), milestone(registration, "SUBMITTED"));
        Deal approved = note(submitted, milestone(registration, "APPROVED"));

        assertThat(approved.reports().registrations()).containsExactly(milestone(registration, "APPROVED"));
        assertThat(approved.decide(new NoteRegistration(milestone(registration, "APPROVED")), circumstances()))
                .isEqualTo(new Unchanged<>(approved));
        assertThat(approved.status()).isEqualTo(status);
    }

    @Test
    @DisplayName("X-02 a CRM's last result stands in the deal, one for each opportunity")
    void crmResultsReplaceEachOther() {
        CrmSync first = new CrmSync(new CrmKey("dynamics", "1"), "topic", 0, 7, null, null, "APPLIED", NOW);
        CrmSync second = new CrmSync(new CrmKey("dynamics", "1"), "topic", 0, 9, null, null, "REJECTED", NOW);

        Deal deal = privateDeal().withCrmResult(first).withCrmResult(second);

        assertThat(deal.reports().crmSync()).containsExactly(second);
        assertThat(deal.updatedAt()).isEqualTo(privateDeal().updatedAt());
        assertThat(deal.dealId()).isEqualTo(DEAL);
    }

    private static Deal note(Deal deal, RegistrationMilestone milestone) {
        return after(deal.decide(new NoteRegistration(milestone), circumstances()));
    }

    private static RegistrationMilestone milestone(UUID registration, String state) {
        return new RegistrationMilestone(registration, "SOL-CON", state, NOW, List.of());
    }
}
