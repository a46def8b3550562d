package cosell.invitations.directory.adapter.imports;

import cosell.platform.domain.Fault;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What became of one row.
 *
 * @param row its number from 1
 * @param id the organization's, when the row says one
 * @param errors everything that is wrong with it; none unless it is rejected
 */
public record RowResult(long row, @Nullable String id, Outcome outcome, List<Fault> errors) {

    public RowResult {
        errors = List.copyOf(errors);
    }

    /** What rows come to. */
    public enum Outcome {
        ADDED,
        CHANGED,
        UNCHANGED,
        REJECTED
    }

    static RowResult rejected(long row, @Nullable String id, List<Fault> errors) {
        return new RowResult(row, id, Outcome.REJECTED, errors);
    }
}
