package cosell.invitations.rank.domain;

/** How much a rank rests on. Stored and shown by name: never renamed. */
public enum Basis {
    /** Too few invitations were answered or let expire: the rank is neutral. */
    NEUTRAL,
    /** Enough of them to lower the rank, but too few answers that could raise it over the neutral one. */
    NEUTRAL_AT_MOST,
    /** Everything counts. */
    FULL
}
