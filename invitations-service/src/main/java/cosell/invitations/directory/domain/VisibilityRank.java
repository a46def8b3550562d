package cosell.invitations.directory.domain;

/** How high an organization stands in search results, 0 to 100, apart for each kind of viewer (I-11). */
public record VisibilityRank(double forPartners, double forVendor) {

    /** What everybody has before anything is known of them. */
    public static final VisibilityRank NEUTRAL = new VisibilityRank(50, 50);
}
