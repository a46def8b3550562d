package cosell.invitations.engagement.application;

import cosell.platform.domain.NotYetArrived;
import cosell.platform.domain.Position;

/** The copy of a deal did not reach the position in time that the asker knows of. */
public final class CopyBehindException extends RuntimeException implements NotYetArrived {
    private static final long serialVersionUID = 1L;

    private final transient Position wanted;
    private final transient Position reached;

    public CopyBehindException(Position wanted, Position reached) {
        super("The copy is at " + reached + " and not yet at " + wanted, null, false, false);
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
