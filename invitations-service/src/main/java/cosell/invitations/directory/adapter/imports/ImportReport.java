package cosell.invitations.directory.adapter.imports;

import cosell.platform.domain.Fault;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What an import came to.
 *
 * @param dryRun whether nothing was stored, so that it is what an import would come to
 * @param rejections of the first rows that were rejected, {@value #MOST_REJECTIONS} at most
 */
public record ImportReport(
        boolean dryRun,
        long rows,
        long added,
        long changed,
        long unchanged,
        long rejected,
        List<RejectedRow> rejections) {

    static final int MOST_REJECTIONS = 100;
    static final int MOST_ERRORS = 100;

    public ImportReport {
        rejections = List.copyOf(rejections);
    }

    /**
     * A row with everything that is wrong with it, {@value ImportReport#MOST_ERRORS} faults at most.
     *
     * @param row its number from 1: among the elements of the array, or among the lines
     * @param id the organization's, when the row says one
     */
    public record RejectedRow(long row, @Nullable String id, List<Fault> errors) {}
}
