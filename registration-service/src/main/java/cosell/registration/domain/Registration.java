package cosell.registration.domain;

import cosell.registration.domain.eligibility.Flag;
import java.time.Instant;
import java.util.List;
import java.util.UUID;

/**
 * One organization's registration of one solution in one won deal.
 *
 * @param flags what the reviewer is told besides
 */
public record Registration(
        UUID id,
        RegisteredDeal deal,
        Form form,
        Standing standing,
        List<Flag> flags,
        Instant createdAt,
        Instant updatedAt) {

    public Registration {
        flags = List.copyOf(flags);
    }

    /** Whether it keeps others of the same deal and solution out (G-04). */
    public boolean isLive() {
        return standing.status() != Status.REJECTED;
    }

    /** Whether the vendor's reviewers may see it: from its first submission on, never as a draft. */
    public boolean isShownToReviewers() {
        return standing.status() != Status.DRAFT;
    }

    Registration with(Form edited, Instant now) {
        return new Registration(id, deal, edited, standing, flags, createdAt, now);
    }

    Registration with(Standing next, Instant now) {
        return new Registration(id, deal, form, next, flags, createdAt, now);
    }

    Registration with(List<Flag> newFlags) {
        return new Registration(id, deal, form, standing, newFlags, createdAt, updatedAt);
    }
}
