package cosell.invitations.engagement.domain;

/** Who may be invited (I-02): the table of the rule book, row by row. */
public enum InvitingRow {
    PRIVATE(true, true, "From a private deal the vendor and partners may be invited."),
    PARTNER_LED(true, true, "From a partner-led deal the vendor and partners may be invited."),
    CO_SELL_OUTBOUND(true, true, "From a co-sell deal other partners may be invited, and the vendor again."),
    PARTNER_TO_PARTNER(true, true, "From a partner-to-partner deal the vendor and other partners may be invited."),
    INBOUND(false, false, "Nobody can be invited from an inbound deal; only the organization that started it invites."),
    SOLUTION_ASSESSMENT(false, false, "Nobody can be invited to a solution assessment."),
    TERMINAL(false, false, "Nobody can be invited to a deal that has ended.");

    private final boolean vendor;
    private final boolean partners;
    private final String text;

    InvitingRow(boolean vendor, boolean partners, String text) {
        this.vendor = vendor;
        this.partners = partners;
        this.text = text;
    }

    /** The row for the deal that invites; the most limiting one that fits. */
    static InvitingRow of(Standing standing) {
        if (standing.status().ended()) {
            return TERMINAL;
        }
        return switch (standing.type()) {
            case PRIVATE -> PRIVATE;
            case PARTNER_LED -> PARTNER_LED;
            case CO_SELL -> CO_SELL_OUTBOUND;
            case PARTNER_TO_PARTNER -> PARTNER_TO_PARTNER;
            case SOLUTION_ASSESSMENT -> SOLUTION_ASSESSMENT;
        };
    }

    boolean allows(boolean vendorInvited) {
        return vendorInvited ? vendor : partners;
    }

    /** The rule, in words. */
    public String text() {
        return text;
    }
}
