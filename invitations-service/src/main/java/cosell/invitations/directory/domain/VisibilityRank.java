package cosell.invitations.directory.domain;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * How high an organization stands in search results, 0 to 100, apart for each kind of viewer (I-11).
 *
 * @param due from when on it is to be computed anew; null when it never was computed
 */
public record VisibilityRank(
        double forPartners, double forVendor, @Nullable Instant due) {

    /** What everybody has before anything is known of them. */
    public static final VisibilityRank NEUTRAL = new VisibilityRank(50, 50);

    /** One that never was computed. */
    public VisibilityRank(double forPartners, double forVendor) {
        this(forPartners, forVendor, null);
    }

    /** Whether viewers see no difference. */
    boolean looksLike(VisibilityRank other) {
        return forPartners == other.forPartners && forVendor == other.forVendor;
    }

    /** Whether it was computed for a later time than another one. */
    boolean isNewerThan(VisibilityRank other) {
        return due != null && (other.due == null || due.isAfter(other.due));
    }
}
