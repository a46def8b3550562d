package cosell.embedded.process;

/** Somebody else listens on a port that we need; its message is one sentence for the person at the keyboard. */
public final class PortTakenException extends IllegalStateException {

    PortTakenException(int port, String user) {
        super("Port " + port + " is taken, so the " + user
                + " cannot start there: stop the program that uses it, or choose other ports (--port-offset).");
    }
}
