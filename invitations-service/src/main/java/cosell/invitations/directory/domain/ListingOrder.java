package cosell.invitations.directory.domain;

import java.util.Locale;

/** The place of an organization among others that match alike: the higher rank first, then by name. Texts are ordered so. */
public final class ListingOrder {

    private static final double HIGHEST = 100;
    private static final int STEPS = 10_000;
    private static final int LONGEST_NAME = 100;

    private ListingOrder() {}

    public static String key(double rank, String name) {
        long below = Math.round((HIGHEST - Math.clamp(rank, 0, HIGHEST)) * STEPS);
        String plain = SearchWords.plain(name);
        return String.format(Locale.ROOT, "%07d ", below) + plain.substring(0, Math.min(plain.length(), LONGEST_NAME));
    }
}
