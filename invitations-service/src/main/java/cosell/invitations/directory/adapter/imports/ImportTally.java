package cosell.invitations.directory.adapter.imports;

import cosell.invitations.directory.adapter.imports.ImportReport.RejectedRow;
import cosell.invitations.directory.adapter.imports.RowResult.Outcome;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/** Counts what became of rows and keeps the first that were rejected. For one import. */
final class ImportTally {

    private final Map<Outcome, Long> counts = new EnumMap<>(Outcome.class);
    private final List<RejectedRow> rejections = new ArrayList<>();

    ImportTally with(RowResult result) {
        counts.merge(result.outcome(), 1L, Long::sum);
        if (result.outcome() == Outcome.REJECTED && rejections.size() < ImportReport.MOST_REJECTIONS) {
            rejections.add(new RejectedRow(
                    result.row(),
                    result.id(),
                    result.errors().stream().limit(ImportReport.MOST_ERRORS).toList()));
        }
        return this;
    }

    ImportReport report(boolean dryRun) {
        return new ImportReport(
                dryRun,
                counts.values().stream().collect(Collectors.summingLong(Long::longValue)),
                count(Outcome.ADDED),
                count(Outcome.CHANGED),
                count(Outcome.UNCHANGED),
                count(Outcome.REJECTED),
                rejections);
    }

    private long count(Outcome outcome) {
        return counts.getOrDefault(outcome, 0L);
    }
}
