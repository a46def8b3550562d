package cosell.notification.copies.adapter.kafka;

import static cosell.notification.AvroSamples.INVITATION;
import static cosell.notification.AvroSamples.arrived;
import static cosell.notification.AvroSamples.engagement;
import static cosell.notification.AvroSamples.invitation;
import static cosell.notification.Samples.CONTOSO;
import static cosell.notification.Samples.DEADLINE;
import static cosell.notification.Samples.FABRIKAM;
import static cosell.notification.Samples.INBOUND;
import static cosell.notification.Samples.OUTBOUND;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import cosell.notification.copies.domain.EngagementCopy;
import cosell.notification.copies.domain.EngagementCopy.Invitee;
import cosell.notification.copies.domain.EngagementCopy.Inviter;
import cosell.notification.copies.domain.EngagementCopy.Standing;
import cosell.notification.copies.domain.Person;
import cosell.notification.notices.domain.Audience;
import cosell.notification.notices.domain.InvitationFacts;
import cosell.notification.notices.domain.Notice;
import cosell.notification.notices.domain.Notify;
import cosell.platform.outbox.CopyChange;
import cosell.schemas.EngagementChange;
import cosell.schemas.Invitation;
import cosell.schemas.InvitationState;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

class EngagementIntakeTest {

    private static final Audience INVITEE = new Audience.Invitee(
            FABRIKAM, INBOUND, OUTBOUND, List.of("named@fabrikam.example"), List.of("SOL-2001-FAB"), "CZ");
    private static final Audience INVITER = new Audience.DealTeam(OUTBOUND);

    private final EngagementIntake intake = new EngagementIntake();

    @Test
    @DisplayName("I-03a an invitation that was sent is told to the invitee with its reduced copy")
    void sent() {
        var change = apply(
                null,
                EngagementChange.INVITATION_SENT,
                invitation(InvitationState.PENDING).build());

        var facts = new InvitationFacts(
                CONTOSO,
                "Data estate",
                "Adventure Works",
                "CZ",
                List.of("Migration"),
                null,
                null,
                "Please bring an architect.",
                "PROOF_OF_CONCEPT",
                "A demo.",
                List.of(new Person("Name of alice@contoso.example", "+420222333444", "alice@contoso.example")),
                null,
                DEADLINE);
        assertThat(change.intents()).containsExactly(new Notify(new Notice.InvitationReceived(facts), INVITEE));
        assertThat(change.state()).isEqualTo(copy(Standing.PENDING, INVITATION));
    }

    @Test
    @DisplayName("D-04 the customer contact is told when the invitation carries it")
    void customerContact() {
        var invitation = invitation(InvitationState.PENDING)
                .setCustomerContact(
                        cosell.notification.AvroSamples.person("cara@a.example").build())
                .build();

        var change = apply(null, EngagementChange.INVITATION_SENT, invitation);

        assertThat(change.intents())
                .extracting(Notify::notice)
                .singleElement()
                .extracting(notice ->
                        ((Notice.InvitationReceived) notice).invitation().customerContact())
                .isEqualTo(new Person("Name of cara@a.example", "+420222333444", "cara@a.example"));
    }

    @Test
    @DisplayName("I-06 a reminder says how many days are left")
    void reminded() {
        var change = apply(
                told(),
                EngagementChange.INVITATION_REMINDED,
                invitation(InvitationState.PENDING).build());

        assertThat(change.intents())
                .singleElement()
                .satisfies(notify -> assertThat(notify.audience()).isEqualTo(INVITEE))
                .extracting(notify -> ((Notice.InvitationReminder) notify.notice()).daysLeft())
                .isEqualTo(7);
    }

    @Test
    @DisplayName("I-07 the inviter is told the reason and the notes of a decline")
    void declined() {
        var invitation = invitation(InvitationState.DECLINED)
                .setReason("BUDGET")
                .setReasonNotes("Too little.")
                .build();

        assertThat(apply(told(), EngagementChange.INVITATION_DECLINED, invitation)
                        .intents())
                .containsExactly(new Notify(new Notice.InvitationDeclined(FABRIKAM, "BUDGET", "Too little."), INVITER));
    }

    @Test
    @DisplayName("I-06 the inviter is told that an invitation was accepted or has expired")
    void acceptedAndExpired() {
        assertThat(apply(
                        told(),
                        EngagementChange.INVITATION_ACCEPTED,
                        invitation(InvitationState.ACCEPTED).build()))
                .isEqualTo(new CopyChange<>(
                        copy(Standing.ACCEPTED, INVITATION),
                        List.of(new Notify(new Notice.InvitationAccepted(FABRIKAM), INVITER))));
        assertThat(apply(
                                told(),
                                EngagementChange.INVITATION_EXPIRED,
                                invitation(InvitationState.EXPIRED).build())
                        .intents())
                .containsExactly(new Notify(new Notice.InvitationExpired(FABRIKAM, DEADLINE), INVITER));
    }

    @ParameterizedTest
    @ValueSource(strings = {"BY_INVITER", "DEAL_CLOSED"})
    @DisplayName("I-08 a withdrawal is told to the other side")
    void withdrawn(String reason) {
        var invitation = invitation(InvitationState.WITHDRAWN).setReason(reason).build();

        assertThat(apply(told(), EngagementChange.INVITATION_WITHDRAWN, invitation)
                        .intents())
                .containsExactly(new Notify(
                        new Notice.InvitationWithdrawn(CONTOSO, "Data estate", "Adventure Works", reason), INVITEE));
    }

    @ParameterizedTest
    @ValueSource(strings = {"NOT_IN_ECOSYSTEM", "REQUIREMENT_LOST"})
    @DisplayName("I-04a I-08 the inviter is told too when the suite itself withdrew it")
    void withdrawnByTheSuite(String reason) {
        var invitation = invitation(InvitationState.WITHDRAWN).setReason(reason).build();

        assertThat(apply(told(), EngagementChange.INVITATION_WITHDRAWN, invitation)
                        .intents())
                .containsExactly(
                        new Notify(
                                new Notice.InvitationWithdrawn(CONTOSO, "Data estate", "Adventure Works", reason),
                                INVITEE),
                        new Notify(new Notice.InvitationCancelled(FABRIKAM, reason), INVITER));
    }

    @Test
    @DisplayName("I-04a an invitation that is withdrawn in the write that sends it is told to the inviter alone")
    void sentAndWithdrawnAtOnce() {
        var invitation = invitation(InvitationState.WITHDRAWN)
                .setReason("NOT_IN_ECOSYSTEM")
                .build();

        var sent = apply(null, EngagementChange.INVITATION_SENT, invitation);
        var withdrawn = apply(sent.state(), EngagementChange.INVITATION_WITHDRAWN, invitation);

        assertThat(sent.intents()).isEmpty();
        assertThat(withdrawn.intents())
                .containsExactly(new Notify(new Notice.InvitationCancelled(FABRIKAM, "NOT_IN_ECOSYSTEM"), INVITER));
    }

    @Test
    void anInviteeThatWasToldIsToldOfTheWithdrawalAlthoughAnEventOfTheSameWriteCameBetween() {
        var invitation =
                invitation(InvitationState.WITHDRAWN).setReason("DEAL_CLOSED").build();

        var changed = apply(told(), EngagementChange.INVITING_DEAL_CHANGED, invitation);
        var withdrawn = apply(changed.state(), EngagementChange.INVITATION_WITHDRAWN, invitation);

        assertThat(changed.intents()).isEmpty();
        assertThat(withdrawn.intents()).hasSize(1);
    }

    @Test
    void afterASnapshotInviteesOfPendingInvitationsCountAsTold() {
        var state = engagement(invitation(InvitationState.PENDING).build());

        var change = intake.apply(null, arrived(engagement(5, EngagementChange.SNAPSHOT, state), true));

        assertThat(change).isEqualTo(CopyChange.of(copy(Standing.PENDING, INVITATION)));
    }

    @ParameterizedTest
    @EnumSource(
            value = EngagementChange.class,
            names = {"UNKNOWN", "SNAPSHOT", "RESTORED", "OPENED", "INVITING_DEAL_CHANGED", "CONTACT_ERASED"})
    void nobodyIsToldOfAnythingElse(EngagementChange change) {
        assertThat(apply(told(), change, invitation(InvitationState.PENDING).build())
                        .intents())
                .isEmpty();
    }

    @Test
    void anEventThatNamesNoInvitationIsARecordsOwnFault() {
        assertThatThrownBy(() -> apply(null, EngagementChange.INVITATION_SENT))
                .isInstanceOf(IllegalArgumentException.class)
                .isNotInstanceOf(cosell.platform.domain.Transient.class);
    }

    private CopyChange<EngagementCopy, Notify> apply(
            EngagementCopy before, EngagementChange change, Invitation... invitations) {
        return intake.apply(before, arrived(engagement(2, change, engagement(invitations)), false));
    }

    private static EngagementCopy told() {
        return copy(Standing.PENDING, INVITATION);
    }

    private static EngagementCopy copy(Standing standing, java.util.UUID... told) {
        return new EngagementCopy(
                cosell.notification.Samples.ENGAGEMENT,
                new Inviter(OUTBOUND, CONTOSO, false),
                List.of(new Invitee(INVITATION, FABRIKAM, false, INBOUND, standing)),
                Stream.of(told).toList());
    }
}
