package cosell.invitations.directory.domain;

/** In what capacity somebody comes to an entry of the directory. */
public enum Editor {
    /** Operates the platform. */
    OPERATOR,
    /** Administers the whole organization whose entry it is. */
    ADMINISTRATOR,
    /** Anybody else. */
    NOBODY
}
