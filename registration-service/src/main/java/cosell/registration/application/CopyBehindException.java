package cosell.registration.application;

import cosell.platform.domain.NotYetArrived;
import cosell.platform.domain.Position;

/** The copy of a deal did not reach the position that the caller asked for in time. */
public final class CopyBehindException extends RuntimeException implements NotYetArrived {
    private static final long serialVersionUID = 1L;

    private final transient Position wanted;
    private final transient Position reached;

    public CopyBehindException(Position wanted, Position reached) {
        super("The copy is at " + reached + ", asked for was " + wanted, null, false, false);
        this.wanted = wanted;
        this.reached = reached;
    }

    public Position wanted() {
        return wanted;
    }

    public Position reached() {
        return reached;
    }
}
