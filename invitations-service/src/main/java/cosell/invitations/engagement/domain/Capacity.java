package cosell.invitations.engagement.domain;

/** In what capacity somebody works with deals (V-01, V-02). */
public enum Capacity {
    /** Sees and changes every deal of the locations in reach. */
    ADMINISTERS,
    /** Sees and changes the deals of the locations in reach that name this person. */
    TAKES_PART,
    /** Sees what an administrator sees, and changes nothing. */
    READS,
    /** Sees and works the vendor's own deals. */
    SELLS_FOR_VENDOR
}
