package cosell.platform.model.engine;

import java.util.Optional;

/** How a run of a routine ended. */
public sealed interface Ending {

    record Completed(Optional<Object> value) implements Ending {}

    record Failed(Throwable failure) implements Ending {}
}
