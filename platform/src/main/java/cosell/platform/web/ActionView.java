package cosell.platform.web;

import cosell.platform.domain.Fault;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Whether something can be done with a resource now: an element of the answer to "why not yet?".
 *
 * @param action its name, such as {@code mark-won}; published: never renamed
 * @param possible whether a well-formed request would be carried out now
 * @param method the HTTP method that does it
 * @param href where it is done; null when there is no such place
 * @param unmet every condition that is not met, in the shape of a problem's errors; empty when it is possible
 * @param see where another service says more about it; null when all is said here
 */
public record ActionView(
        String action,
        boolean possible,
        String method,
        @Nullable String href,
        List<Fault> unmet,
        @Nullable String see) {

    public ActionView {
        unmet = List.copyOf(unmet);
    }
}
