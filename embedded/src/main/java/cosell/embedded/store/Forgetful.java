package cosell.embedded.store;

import java.util.function.Supplier;

/** Answers at once: nothing is to survive. */
final class Forgetful implements Durability {

    @Override
    public <T> T write(Supplier<T> command) {
        return command.get();
    }

    @Override
    public <T> T read(Supplier<T> command) {
        return command.get();
    }

    @Override
    public void close() {
        // There is nothing to release.
    }
}
