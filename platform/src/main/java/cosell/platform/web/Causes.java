package cosell.platform.web;

import java.util.Objects;
import java.util.stream.Stream;

/** The chain of what caused an exception, itself first. */
final class Causes {

    private static final int MAX = 20;

    private Causes() {}

    static Stream<Throwable> of(Throwable exception) {
        return Stream.iterate(exception, Objects::nonNull, Throwable::getCause).limit(MAX);
    }
}
