package cosell.launcher.imports;

import cosell.launcher.imports.ReadRow.Sendable;
import cosell.launcher.imports.ReadRow.Unreadable;
import cosell.platform.domain.Fault;
import cosell.platform.forms.Cells;
import cosell.schemas.CrmResult;
import java.util.List;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * What became of one row, as people read it.
 *
 * @param reasons why it was rejected, all of them
 * @param defaulted fields that the mapping supplied
 */
record ResultLine(
        long row, String crmId, RowOutcome outcome, String dealId, List<String> reasons, List<String> defaulted) {

    static final List<String> HEADER = List.of("row", "crmId", "outcome", "dealId", "reasons");

    ResultLine {
        reasons = List.copyOf(reasons);
        defaulted = List.copyOf(defaulted);
    }

    static ResultLine of(Sendable row, CrmResult result) {
        return new ResultLine(
                row.number(),
                row.crmId(),
                outcome(result),
                Objects.toString(result.getDealId(), ""),
                result.getFaults().stream()
                        .map(fault -> reason(fault.getPointer(), fault.getMessage(), fault.getFix(), fault.getRule()))
                        .toList(),
                row.defaulted());
    }

    static ResultLine of(Unreadable row) {
        return new ResultLine(
                row.number(),
                row.crmId(),
                RowOutcome.REJECTED,
                "",
                row.faults().stream().map(ResultLine::reason).toList(),
                List.of());
    }

    static ResultLine unanswered(Sendable row) {
        return new ResultLine(
                row.number(),
                row.crmId(),
                RowOutcome.UNANSWERED,
                "",
                List.of("No result has come yet."),
                row.defaulted());
    }

    List<String> cells() {
        Stream<String> supplied =
                defaulted.isEmpty() ? Stream.empty() : Stream.of("defaulted: " + String.join(", ", defaulted));
        return List.of(
                Long.toString(row),
                Cells.guarded(crmId),
                outcome.name().toLowerCase(java.util.Locale.ROOT),
                dealId,
                Cells.guarded(Stream.concat(reasons.stream(), supplied).collect(Collectors.joining(" | "))));
    }

    private static RowOutcome outcome(CrmResult result) {
        return switch (result.getOutcome()) {
            case APPLIED -> RowOutcome.APPLIED;
            case UNCHANGED -> RowOutcome.UNCHANGED;
            case STALE -> RowOutcome.STALE;
            case REJECTED -> RowOutcome.REJECTED;
            case UNKNOWN -> RowOutcome.UNANSWERED;
        };
    }

    private static String reason(Fault fault) {
        return reason(fault.pointer(), fault.message(), fault.fix(), fault.rule());
    }

    private static String reason(String pointer, String message, String fix, @Nullable String rule) {
        String place = pointer.isEmpty() ? "" : pointer + ": ";
        return place + message + " " + fix + (rule == null ? "" : " [" + rule + "]");
    }
}
