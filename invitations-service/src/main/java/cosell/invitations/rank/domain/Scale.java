package cosell.invitations.rank.domain;

/**
 * How much must be known before a rank says anything, or a figure is shown.
 *
 * @param answers so many
 * @param organizations to so many inviters
 */
record Scale(int answers, int organizations) {

    static final Scale FOR_PARTNERS = new Scale(5, 3);

    /** What the vendor sees counts one inviter only, the vendor. */
    static final Scale FOR_VENDOR = new Scale(5, 1);

    boolean isReachedBy(long known, long inviters) {
        return known >= answers && inviters >= organizations;
    }
}
