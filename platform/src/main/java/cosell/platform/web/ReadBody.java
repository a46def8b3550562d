package cosell.platform.web;

import cosell.platform.domain.Fault;
import java.util.List;

/**
 * A request body as far as it could be read.
 *
 * @param value the body; what {@code faults} points at is null (or {@link Change.Absent}) in it, unreadable elements of
 *     lists are left out
 * @param faults everything that is wrong with its form; a command with faults must be refused, after the domain's
 *     faults were merged in ({@link Problems#refuseIfAny})
 * @param sha256 hex hash of what the body means; the same for bodies that differ only in white space, order of fields
 *     or idle zeros
 * @param <T> the type it was read into
 */
public record ReadBody<T>(T value, List<Fault> faults, String sha256) {
    public ReadBody {
        faults = List.copyOf(faults);
    }
}
