package cosell.invitations.engagement.domain;

/** Who a customer contact's consent speaks about. */
public enum Audience {
    VENDOR,
    PARTNERS;

    static Audience of(boolean vendor) {
        return vendor ? VENDOR : PARTNERS;
    }
}
