package cosell.embedded.store;

import java.util.function.Supplier;

/** When a command may be answered. */
interface Durability extends AutoCloseable {

    /** Runs a command that changes something. */
    <T> T write(Supplier<T> command);

    /** Runs a command that only looks. */
    <T> T read(Supplier<T> command);

    @Override
    void close();
}
