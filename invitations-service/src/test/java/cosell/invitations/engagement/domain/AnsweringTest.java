package cosell.invitations.engagement.domain;

import static cosell.invitations.engagement.domain.Samples.ALEX;
import static cosell.invitations.engagement.domain.Samples.CONTOSO;
import static cosell.invitations.engagement.domain.Samples.CONTOSO_ADMIN;
import static cosell.invitations.engagement.domain.Samples.DEADLINE;
import static cosell.invitations.engagement.domain.Samples.DECIDER;
import static cosell.invitations.engagement.domain.Samples.FABRIKAM;
import static cosell.invitations.engagement.domain.Samples.FABRIKAM_ADMIN;
import static cosell.invitations.engagement.domain.Samples.NORTHWIND;
import static cosell.invitations.engagement.domain.Samples.NOW;
import static cosell.invitations.engagement.domain.Samples.SELLER;
import static cosell.invitations.engagement.domain.Samples.TO_FABRIKAM;
import static cosell.invitations.engagement.domain.Samples.TO_VENDOR;
import static cosell.invitations.engagement.domain.Samples.acceptance;
import static cosell.invitations.engagement.domain.Samples.changed;
import static cosell.invitations.engagement.domain.Samples.money;
import static cosell.invitations.engagement.domain.Samples.open;
import static cosell.invitations.engagement.domain.Samples.reader;
import static cosell.invitations.engagement.domain.Samples.refused;
import static cosell.invitations.engagement.domain.Samples.toFabrikam;
import static cosell.invitations.engagement.domain.Samples.toVendor;
import static cosell.invitations.engagement.domain.Samples.user;
import static cosell.invitations.engagement.domain.Samples.wonAtOnce;
import static org.assertj.core.api.Assertions.assertThat;

import cosell.invitations.engagement.domain.EngagementCommand.Accept;
import cosell.invitations.engagement.domain.EngagementCommand.Decline;
import cosell.invitations.engagement.domain.EngagementCommand.Expire;
import cosell.invitations.engagement.domain.EngagementCommand.Withdraw;
import cosell.invitations.engagement.domain.EngagementEvent.InvitationAccepted;
import cosell.invitations.engagement.domain.EngagementEvent.InvitationDeclined;
import cosell.invitations.engagement.domain.EngagementEvent.InvitationWithdrawn;
import cosell.invitations.engagement.domain.EngagementRefusal.AlreadyEnded;
import cosell.invitations.engagement.domain.EngagementRefusal.DeadlinePassed;
import cosell.invitations.engagement.domain.EngagementRefusal.FieldMissing;
import cosell.invitations.engagement.domain.EngagementRefusal.MayOnlyRead;
import cosell.invitations.engagement.domain.EngagementRefusal.NoFullMember;
import cosell.invitations.engagement.domain.EngagementRefusal.NotVisible;
import cosell.invitations.engagement.domain.EngagementRefusal.OnlyForWon;
import cosell.invitations.engagement.domain.EngagementRefusal.OnlyTheInviteeAnswers;
import cosell.invitations.engagement.domain.EngagementRefusal.OnlyTheInviterWithdraws;
import cosell.invitations.engagement.domain.EngagementRefusal.OnlyTheVendorWinsAtOnce;
import cosell.invitations.engagement.domain.EngagementRefusal.UnknownCode;
import cosell.invitations.engagement.domain.Invitation.Accepted;
import cosell.invitations.engagement.domain.Invitation.Declined;
import cosell.invitations.engagement.domain.Invitation.Withdrawn;
import cosell.platform.domain.Decision;
import cosell.platform.domain.Decision.Refused;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

class AnsweringTest {

    private static final Instant LATER = NOW.plusSeconds(3600);
    private static final Accept ACCEPT = new Accept(TO_FABRIKAM, FABRIKAM_ADMIN, acceptance());
    private static final Decline DECLINE = new Decline(TO_FABRIKAM, FABRIKAM_ADMIN, "BUDGET", "Too early.");
    private static final Withdraw WITHDRAW = new Withdraw(TO_FABRIKAM, CONTOSO_ADMIN);

    private static Decision<Engagement, EngagementEvent, EngagementRefusal> decide(EngagementCommand command) {
        return DECIDER.decide(open(toFabrikam(), toVendor()), command, LATER);
    }

    @Nested
    class Accepting {

        @Test
        @DisplayName("D-10 takes everything the invitee's deal needs, and keeps it out of the engagement's state")
        void takesPrivateParts() {
            var decision = changed(decide(ACCEPT));

            Acceptance acceptance = new Acceptance(
                    "Field service for Adatum",
                    money("42000.50"),
                    LocalDate.parse("2027-02-15"),
                    "Ours alone",
                    new CrmId("dynamics", "OPP-7"),
                    "SPRING",
                    List.of(new Person("Ada Admin", "+4930901820", "admin@fabrikam.example")),
                    false,
                    null,
                    null);
            assertThat(decision.events()).containsExactly(new InvitationAccepted(TO_FABRIKAM, acceptance));
            assertThat(decision.newState())
                    .isEqualTo(open(new Accepted(toFabrikam().offer(), List.of(), LATER, null), toVendor()));
            assertThat(decision.newState().toString()).doesNotContain("Ours alone", "OPP-7", "SPRING", "Ada Admin");
        }

        @Test
        @DisplayName("D-10 the team needs somebody with name, phone and e-mail")
        void needsATeam() {
            AcceptanceDraft nobody =
                    new AcceptanceDraft(null, null, null, null, null, null, List.of(), null, null, null);
            AcceptanceDraft halfKnown = new AcceptanceDraft(
                    null,
                    null,
                    null,
                    null,
                    null,
                    null,
                    List.of(new PersonDraft("Ada", null, "a@b.example")),
                    null,
                    null,
                    null);

            assertThat(refused(decide(new Accept(TO_FABRIKAM, FABRIKAM_ADMIN, nobody))))
                    .containsExactly(new NoFullMember("/team"));
            assertThat(refused(decide(new Accept(TO_FABRIKAM, FABRIKAM_ADMIN, halfKnown))))
                    .containsExactly(new NoFullMember("/team"));
        }

        @Test
        @DisplayName("D-09 the vendor accepts and wins with one event")
        void theVendorWinsAtOnce() {
            var decision = changed(decide(new Accept(TO_VENDOR, SELLER, wonAtOnce())));

            assertThat(decision.events()).singleElement().satisfies(event -> {
                Acceptance acceptance = ((InvitationAccepted) event).acceptance();
                assertThat(acceptance.won()).isTrue();
                assertThat(acceptance.closingValue()).isEqualTo(money("130000"));
                assertThat(acceptance.contractDate()).isEqualTo(LocalDate.parse("2026-11-01"));
            });
            assertThat(decision.newState().invitation(TO_VENDOR))
                    .contains(new Accepted(toVendor().offer(), List.of(), LATER, LATER));
        }

        @Test
        @DisplayName("D-09 a partner can't win at once, nor close without winning")
        void partnersDoNotWinAtOnce() {
            AcceptanceDraft closingOnly = new AcceptanceDraft(
                    null,
                    null,
                    null,
                    null,
                    null,
                    null,
                    acceptance().team(),
                    "LOST",
                    new MoneyDraft(BigDecimal.ONE, "USD"),
                    LocalDate.parse("2026-11-01"));

            assertThat(refused(decide(new Accept(TO_FABRIKAM, FABRIKAM_ADMIN, wonAtOnce()))))
                    .containsExactly(new OnlyTheVendorWinsAtOnce());
            assertThat(refused(decide(new Accept(TO_FABRIKAM, FABRIKAM_ADMIN, closingOnly))))
                    .containsExactly(
                            new UnknownCode("/outcome", List.of("WON"), "D-09"),
                            new OnlyForWon("/closingValue"),
                            new OnlyForWon("/contractDate"));
        }
    }

    @Nested
    class Declining {

        @Test
        @DisplayName("I-07 keeps reason and notes for the inviter")
        void keepsReasonAndNotes() {
            var decision = changed(decide(DECLINE));

            assertThat(decision.events()).containsExactly(new InvitationDeclined(TO_FABRIKAM));
            assertThat(decision.newState().invitation(TO_FABRIKAM))
                    .contains(new Declined(toFabrikam().offer(), List.of(), LATER, "BUDGET", "Too early."));
        }

        @Test
        @DisplayName("I-07 the reason is one of the list; OTHER needs notes")
        void needsAReason() {
            assertThat(refused(decide(new Decline(TO_FABRIKAM, FABRIKAM_ADMIN, null, null))))
                    .containsExactly(new FieldMissing("/reason", "I-07"));
            assertThat(refused(decide(new Decline(TO_FABRIKAM, FABRIKAM_ADMIN, "DUPLICATE", null))))
                    .containsExactly(new UnknownCode("/reason", List.of("BUDGET", "OTHER"), "I-07"));
            assertThat(refused(decide(new Decline(TO_FABRIKAM, FABRIKAM_ADMIN, "OTHER", " "))))
                    .containsExactly(new FieldMissing("/notes", "I-07"));
            assertThat(changed(decide(new Decline(TO_FABRIKAM, FABRIKAM_ADMIN, "OTHER", "see mail")))
                            .events())
                    .hasSize(1);
        }

        @Test
        @DisplayName("I-07 the vendor has reasons of its own")
        void theVendorHasItsOwnReasons() {
            assertThat(changed(decide(new Decline(TO_VENDOR, SELLER, "NO_SELLER", null)))
                            .events())
                    .containsExactly(new InvitationDeclined(TO_VENDOR));
            assertThat(refused(decide(new Decline(TO_FABRIKAM, FABRIKAM_ADMIN, "NO_SELLER", null))))
                    .containsExactly(new UnknownCode("/reason", List.of("BUDGET", "OTHER"), "I-07"));
        }
    }

    @Nested
    class Withdrawing {

        @Test
        @DisplayName("I-08 the inviter withdraws a pending invitation")
        void withdraws() {
            var decision = changed(decide(WITHDRAW));

            assertThat(decision.events()).containsExactly(new InvitationWithdrawn(TO_FABRIKAM));
            assertThat(decision.newState().invitation(TO_FABRIKAM))
                    .contains(new Withdrawn(toFabrikam().offer(), List.of(), LATER, WithdrawalReason.BY_INVITER, true));
        }
    }

    @Nested
    class OnlyOneAnswerWins {

        static Stream<Arguments> everyEndAndEveryCommand() {
            return Stream.of(ACCEPT, DECLINE, WITHDRAW)
                    .flatMap(first -> Stream.of(ACCEPT, DECLINE, WITHDRAW).map(second -> Arguments.of(first, second)));
        }

        @ParameterizedTest
        @MethodSource("everyEndAndEveryCommand")
        @DisplayName("I-05 once it has ended, nothing changes it and the other is told its state")
        void refusesTheSecond(EngagementCommand first, EngagementCommand second) {
            Engagement ended = changed(decide(first)).newState();
            InvitationState state = ended.invitation(TO_FABRIKAM).orElseThrow().state();

            var reasons = refused(DECIDER.decide(ended, second, LATER.plusSeconds(1)));

            assertThat(reasons).containsExactly(new AlreadyEnded(state, LATER));
        }

        @ParameterizedTest
        @MethodSource("everyEndAndEveryCommand")
        @DisplayName("I-05 an answer in the last millisecond wins over the deadline")
        void theLastMillisecondCounts(EngagementCommand first, EngagementCommand ignored) {
            Instant last = DEADLINE.minusMillis(1);
            Engagement answered =
                    changed(DECIDER.decide(open(toFabrikam()), first, last)).newState();

            assertThat(DECIDER.decide(answered, new Expire(DEADLINE), DEADLINE))
                    .isEqualTo(Decision.unchanged(answered));
        }

        @ParameterizedTest
        @MethodSource("everyEndAndEveryCommand")
        @DisplayName("I-06 at the very instant of the deadline every answer is refused, expired already or not")
        void theDeadlineItselfIsTooLate(EngagementCommand first, EngagementCommand ignored) {
            Engagement pending = open(toFabrikam());
            Engagement expired = changed(DECIDER.decide(pending, new Expire(DEADLINE), DEADLINE))
                    .newState();

            assertThat(DECIDER.decide(pending, first, DEADLINE))
                    .isEqualTo(new Refused<>(List.of(new DeadlinePassed(DEADLINE))));
            assertThat(DECIDER.decide(expired, first, DEADLINE))
                    .isEqualTo(new Refused<>(List.of(new DeadlinePassed(DEADLINE))));
        }
    }

    @Nested
    class WhoMay {

        @Test
        @DisplayName("V-01 a user answers only when the invitation names it, at whatever location")
        void namedUsersAnswer() {
            Requester named = user(FABRIKAM, "Referrals@fabrikam.example", "2000001");
            Requester unnamed = user(FABRIKAM, "other@fabrikam.example", "2000001");
            Requester elsewhere = user(FABRIKAM, "referrals@fabrikam.example", "2000002");

            assertThat(changed(decide(new Accept(TO_FABRIKAM, named, acceptance())))
                            .events())
                    .hasSize(1);
            assertThat(refused(decide(new Accept(TO_FABRIKAM, unnamed, acceptance()))))
                    .containsExactly(new NotVisible());
            assertThat(changed(decide(new Accept(TO_FABRIKAM, elsewhere, acceptance())))
                            .events())
                    .hasSize(1);
        }

        @Test
        @DisplayName("V-01 a reader of the invitee is told that it may only read")
        void readersDoNotAnswer() {
            assertThat(refused(decide(new Accept(TO_FABRIKAM, reader(FABRIKAM), acceptance()))))
                    .containsExactly(new MayOnlyRead());
        }

        @Test
        @DisplayName("V-01 somebody else, and an unknown invitation, read the same")
        void othersSeeNothing() {
            Accept unknown = new Accept(ALEX_INVITATION, FABRIKAM_ADMIN, acceptance());

            assertThat(refused(decide(new Accept(TO_FABRIKAM, Samples.admin(NORTHWIND), acceptance()))))
                    .isEqualTo(refused(decide(unknown)))
                    .containsExactly(new NotVisible());
            assertThat(refused(decide(new Accept(TO_FABRIKAM, SELLER, acceptance()))))
                    .containsExactly(new NotVisible());
        }

        @Test
        @DisplayName("I-05 the inviter does not answer, the invitee does not withdraw")
        void sidesAreKeptApart() {
            assertThat(refused(decide(new Accept(TO_FABRIKAM, CONTOSO_ADMIN, acceptance()))))
                    .containsExactly(new OnlyTheInviteeAnswers(FABRIKAM));
            assertThat(refused(decide(new Withdraw(TO_FABRIKAM, FABRIKAM_ADMIN))))
                    .containsExactly(new OnlyTheInviterWithdraws(CONTOSO));
        }

        @Test
        @DisplayName("V-02 a partner's invitation is no business of the vendor's sellers")
        void sellersAnswerTheVendorsOnly() {
            assertThat(changed(decide(new Accept(TO_VENDOR, SELLER, acceptance())))
                            .events())
                    .hasSize(1);
            assertThat(refused(decide(new Decline(TO_FABRIKAM, SELLER, "BUDGET", null))))
                    .containsExactly(new NotVisible());
        }
    }

    private static final java.util.UUID ALEX_INVITATION = cosell.platform.domain.Ids.derived("nobody", ALEX.subject());
}
