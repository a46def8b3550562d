package cosell.embedded.process;

/** A server in a child JVM that listens on a port of 127.0.0.1. It ends with this JVM. */
public abstract class ChildServer implements AutoCloseable {

    private final int port;
    private final ChildJvm jvm;

    protected ChildServer(int port, ChildJvm jvm) {
        this.port = port;
        this.jvm = jvm;
    }

    protected final int port() {
        return port;
    }

    /** The child's process id. */
    public final long process() {
        return jvm.pid();
    }

    /** Ends it at once, as a power failure would. */
    public final void kill() {
        jvm.kill();
    }

    @Override
    public final void close() {
        jvm.close();
    }
}
