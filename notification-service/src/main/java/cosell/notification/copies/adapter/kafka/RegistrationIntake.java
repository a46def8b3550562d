package cosell.notification.copies.adapter.kafka;

import cosell.notification.copies.domain.RegistrationCopy;
import cosell.notification.notices.domain.Correction;
import cosell.notification.notices.domain.Notify;
import cosell.notification.notices.domain.RegistrationFacts;
import cosell.notification.notices.domain.RegistrationStep;
import cosell.notification.notices.domain.RegistrationStep.Happened;
import cosell.platform.consumer.CopyHandler;
import cosell.platform.domain.OrganizationId;
import cosell.platform.outbox.CopyChange;
import cosell.platform.outbox.SourceEvent;
import cosell.schemas.RegistrationEvent;
import cosell.schemas.RegistrationState;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** What an event of a registration makes of its copy, and whom it tells. */
final class RegistrationIntake implements CopyHandler<RegistrationEvent, RegistrationCopy, Notify> {

    @Override
    public CopyChange<RegistrationCopy, Notify> apply(
            @Nullable RegistrationCopy before, SourceEvent<RegistrationEvent> event) {
        RegistrationState state = event.value().getState();
        OrganizationId organization = new OrganizationId(state.getOrganization());
        List<Notify> notices = happened(event.value())
                .map(happened -> step(happened, organization, state).notices())
                .orElse(List.of());
        return new CopyChange<>(new RegistrationCopy(state.getId(), state.getDealId(), organization), notices);
    }

    private static RegistrationStep step(Happened happened, OrganizationId organization, RegistrationState state) {
        RegistrationFacts facts = new RegistrationFacts(
                state.getId(),
                organization,
                state.getCustomer().getName(),
                state.getSolutionId(),
                state.getProgramme());
        return new RegistrationStep(
                happened,
                state.getDealId(),
                facts,
                AvroValues.personOrNull(state.getContact()),
                corrections(state),
                state.getDecisionReason(),
                state.getFlags());
    }

    /** Automatic checks have no reviewer. */
    private static List<Correction> corrections(RegistrationState state) {
        return state.getReviewer() == null
                ? AvroValues.corrections(state.getFaults())
                : AvroValues.writtenCorrections(state.getFaults());
    }

    private static Optional<Happened> happened(RegistrationEvent event) {
        return switch (event.getChange()) {
            case SUBMITTED -> Optional.of(Happened.SUBMITTED);
            case VALIDATING -> waitsForAReviewer(event) ? Optional.of(Happened.VALIDATING) : Optional.empty();
            case ACTION_REQUIRED -> Optional.of(Happened.ACTION_REQUIRED);
            case APPROVED -> Optional.of(Happened.APPROVED);
            case REJECTED -> Optional.of(Happened.REJECTED);
            case CLOSED -> Optional.of(Happened.CLOSED);
            case UNKNOWN, SNAPSHOT, RESTORED, DRAFTED, EDITED, DOCUMENT_ATTACHED, CONTACT_ERASED -> Optional.empty();
        };
    }

    private static boolean waitsForAReviewer(RegistrationEvent validating) {
        return validating.getState().getFaults().isEmpty();
    }
}
