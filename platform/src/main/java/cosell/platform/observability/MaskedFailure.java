package cosell.platform.observability;

import com.mongodb.MongoException;
import cosell.platform.domain.Transient;
import java.util.Arrays;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * What may be logged of an exception. Messages are left out, because they may quote what somebody typed: a store's error
 * can hold a whole document. Only messages of our own exceptions that speak of what is away are shown.
 */
public final class MaskedFailure {

    private static final int MAX_FRAMES = 30;
    private static final int MAX_CAUSES = 8;

    private MaskedFailure() {}

    /** One line: the exceptions' types, outermost first. */
    public static String describe(Throwable failure) {
        return causes(failure).map(MaskedFailure::name).collect(Collectors.joining(" caused by "));
    }

    /** The exceptions' types with their stack traces. */
    public static String trace(Throwable failure) {
        return causes(failure).map(MaskedFailure::frames).collect(Collectors.joining("\ncaused by "));
    }

    private static Stream<Throwable> causes(Throwable failure) {
        return Stream.iterate(failure, cause -> cause != null, Throwable::getCause)
                .limit(MAX_CAUSES);
    }

    private static String name(Throwable failure) {
        String type = failure.getClass().getName();
        return switch (failure) {
            case MongoException store -> type + " " + store.getCode();
            case Transient _ -> type + ": " + failure.getMessage();
            default -> type;
        };
    }

    private static String frames(Throwable failure) {
        return Arrays.stream(failure.getStackTrace())
                .limit(MAX_FRAMES)
                .map(frame -> "\n\tat " + frame)
                .collect(Collectors.joining("", name(failure), ""));
    }
}
