package cosell.notification.notices.domain;

import cosell.notification.copies.domain.Person;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Something that happened to a registration.
 *
 * @param contact whom the partner named for questions
 * @param corrections what the partner has to do
 * @param reason the reviewer's words on a rejection
 * @param flags what a reviewer is pointed at
 */
public record RegistrationStep(
        Happened happened,
        UUID dealId,
        RegistrationFacts facts,
        @Nullable Person contact,
        List<Correction> corrections,
        @Nullable String reason,
        List<String> flags) {

    public RegistrationStep {
        corrections = List.copyOf(corrections);
        flags = List.copyOf(flags);
    }

    /** What happened. */
    public enum Happened {
        SUBMITTED,
        VALIDATING,
        ACTION_REQUIRED,
        APPROVED,
        REJECTED,
        CLOSED
    }

    /** Who is told what about it. */
    public List<Notify> notices() {
        return switch (happened) {
            case SUBMITTED -> toRegistrants(new Notice.RegistrationSubmitted(facts));
            case VALIDATING -> toReviewers();
            case ACTION_REQUIRED -> toRegistrants(new Notice.RegistrationActionRequired(facts, corrections));
            case APPROVED -> toRegistrants(new Notice.RegistrationApproved(facts));
            case REJECTED -> toRegistrants(new Notice.RegistrationRejected(facts, reason));
            case CLOSED -> toRegistrants(new Notice.RegistrationClosed(facts));
        };
    }

    private List<Notify> toRegistrants(Notice notice) {
        return List.of(new Notify(notice, new Audience.Registrants(dealId, contact)));
    }

    private List<Notify> toReviewers() {
        Audience reviewers = new Audience.Reviewers(dealId);
        return List.of(new Notify(new Notice.RegistrationReview(facts, flags), reviewers));
    }
}
