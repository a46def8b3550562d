package cosell.notification.copies.adapter.kafka;

import static cosell.notification.AvroSamples.arrived;
import static cosell.notification.AvroSamples.fault;
import static cosell.notification.AvroSamples.registration;
import static cosell.notification.Samples.CONTOSO;
import static cosell.notification.Samples.OUTBOUND;
import static org.assertj.core.api.Assertions.assertThat;

import cosell.notification.Samples;
import cosell.notification.copies.domain.Person;
import cosell.notification.copies.domain.RegistrationCopy;
import cosell.notification.notices.domain.Audience;
import cosell.notification.notices.domain.Correction;
import cosell.notification.notices.domain.Notice;
import cosell.notification.notices.domain.Notify;
import cosell.platform.domain.Ids;
import cosell.schemas.RegistrationChange;
import cosell.schemas.RegistrationState;
import cosell.schemas.RegistrationStatus;
import java.util.List;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class RegistrationIntakeTest {

    private static final Audience REGISTRANTS = new Audience.Registrants(
            OUTBOUND, new Person("Name of contact@contoso.example", "+420222333444", "contact@contoso.example"));

    private final RegistrationIntake intake = new RegistrationIntake();

    @Test
    @DisplayName("G-05 every step is told to the contact and the team, whatever the same write did after it")
    void steps() {
        var closed = registration(RegistrationStatus.CLOSED).build();

        assertThat(intents(
                        RegistrationChange.SUBMITTED,
                        registration(RegistrationStatus.VALIDATING).build()))
                .containsExactly(new Notify(new Notice.RegistrationSubmitted(Samples.registration()), REGISTRANTS));
        assertThat(intents(RegistrationChange.APPROVED, closed))
                .containsExactly(new Notify(new Notice.RegistrationApproved(Samples.registration()), REGISTRANTS));
        assertThat(intents(RegistrationChange.CLOSED, closed))
                .containsExactly(new Notify(new Notice.RegistrationClosed(Samples.registration()), REGISTRANTS));
    }

    @Test
    void actionRequiredTellsEveryErrorAndWhatToDo() {
        var state = registration(RegistrationStatus.ACTION_REQUIRED)
                .setFaults(List.of(fault(), fault()))
                .build();

        var correction = new Correction(
                "/contract/signedOn",
                "The contract was signed in the future.",
                "Correct the date.",
                "INVALID_VALUE",
                "G-03");
        assertThat(intents(RegistrationChange.ACTION_REQUIRED, state))
                .containsExactly(new Notify(
                        new Notice.RegistrationActionRequired(Samples.registration(), List.of(correction, correction)),
                        REGISTRANTS));
    }

    @Test
    void whatAReviewerAsksForStaysInTheReviewersWords() {
        var state = registration(RegistrationStatus.ACTION_REQUIRED)
                .setFaults(List.of(fault()))
                .setReviewer("reviewer")
                .build();

        var written =
                Correction.written("/contract/signedOn", "The contract was signed in the future.", "Correct the date.");
        assertThat(intents(RegistrationChange.ACTION_REQUIRED, state))
                .containsExactly(new Notify(
                        new Notice.RegistrationActionRequired(Samples.registration(), List.of(written)), REGISTRANTS));
    }

    @Test
    void aRejectionTellsTheReviewersWords() {
        var state = registration(RegistrationStatus.REJECTED)
                .setDecisionReason("Won too early.")
                .build();

        assertThat(intents(RegistrationChange.REJECTED, state))
                .containsExactly(new Notify(
                        new Notice.RegistrationRejected(Samples.registration(), "Won too early."), REGISTRANTS));
    }

    @Test
    @DisplayName("G-05 a registration that waits for a decision is told to reviewers")
    void reviewers() {
        var waiting = registration(RegistrationStatus.VALIDATING)
                .setFlags(List.of("EARLY_WON"))
                .build();

        assertThat(intents(RegistrationChange.VALIDATING, waiting))
                .containsExactly(new Notify(
                        new Notice.RegistrationReview(Samples.registration(), List.of("EARLY_WON")),
                        new Audience.Reviewers(OUTBOUND)));
    }

    @Test
    @DisplayName("G-05 reviewers are not told of what the automatic checks sent back in the same write")
    void sentBack() {
        var found = registration(RegistrationStatus.VALIDATING)
                .setFaults(List.of(fault()))
                .build();

        assertThat(intents(RegistrationChange.VALIDATING, found)).isEmpty();
    }

    @ParameterizedTest
    @EnumSource(
            value = RegistrationChange.class,
            names = {"UNKNOWN", "SNAPSHOT", "RESTORED", "DRAFTED", "EDITED", "DOCUMENT_ATTACHED", "CONTACT_ERASED"})
    void nobodyIsToldOfAnythingElse(RegistrationChange change) {
        assertThat(intents(change, registration(RegistrationStatus.DRAFT).build()))
                .isEmpty();
    }

    @Test
    void keepsWhoseRegistrationOfWhichDealItIs() {
        var drafted = registration(
                1,
                RegistrationChange.DRAFTED,
                registration(RegistrationStatus.DRAFT).build());

        assertThat(intake.apply(null, arrived(drafted, false)).state())
                .isEqualTo(new RegistrationCopy(Ids.derived("registration"), OUTBOUND, CONTOSO));
    }

    private List<Notify> intents(RegistrationChange change, RegistrationState state) {
        return intake.apply(null, arrived(registration(1, change, state), false))
                .intents();
    }
}
