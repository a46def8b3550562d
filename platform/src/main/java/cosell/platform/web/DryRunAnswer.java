package cosell.platform.web;

import java.util.List;

/**
 * The body of a dry run that would succeed. What would be refused is answered with the very problem of the real call.
 *
 * @param dryRun always true, so that no client takes the result for something that happened
 * @param result what the real call would answer
 * @param events what would be told to others, in order; empty when nothing would change
 */
public record DryRunAnswer<T>(boolean dryRun, T result, List<?> events) {

    public DryRunAnswer {
        events = List.copyOf(events);
    }

    public static <T> DryRunAnswer<T> of(T result, List<?> events) {
        return new DryRunAnswer<>(true, result, events);
    }
}
