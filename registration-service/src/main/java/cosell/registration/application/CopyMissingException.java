package cosell.registration.application;

import cosell.platform.domain.NotYetArrived;

/** Something that must exist has not arrived here yet. Never to be read as "there is none": try again later. */
public final class CopyMissingException extends RuntimeException implements NotYetArrived {
    private static final long serialVersionUID = 1L;

    public CopyMissingException(String what) {
        super("The copy of " + what + " has not arrived yet", null, false, false);
    }
}
