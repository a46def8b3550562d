package cosell.invitations.rank.domain;

import java.time.Instant;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * What became of the deal that an accepted invitation brought.
 *
 * @param reportedAt when its outcome, won or lost, was reported; null while it is open
 * @param touchedAt when the organization's own people or their CRM worked on it last; null when that is not known
 * @param closeDate when it is expected to close; null when that is not known
 */
public record AcceptedDeal(
        @Nullable Instant reportedAt,
        @Nullable Instant touchedAt,
        @Nullable LocalDate closeDate) {}
