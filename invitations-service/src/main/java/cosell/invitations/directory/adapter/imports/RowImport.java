package cosell.invitations.directory.adapter.imports;

import cosell.invitations.directory.adapter.imports.RowResult.Outcome;
import cosell.invitations.directory.application.Brought;
import cosell.invitations.directory.domain.DirectoryRefusal;
import cosell.invitations.directory.domain.EntryDraft;
import cosell.platform.domain.Fault;
import cosell.platform.domain.FaultCode;
import cosell.platform.web.JsonRow;
import cosell.platform.web.Problems;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

/**
 * Takes rows to the directory, several at a time, and tells of each what became of it, in their order. An organization
 * that comes twice is taken once only, or the same rows would not come to the same the next time. For one import; it
 * keeps nothing of rows but their ids.
 */
public final class RowImport {

    private static final int AT_ONCE = 8;

    private final Function<EntryDraft, Mono<Brought>> bring;
    private final Function<EntryDraft, Mono<Brought>> foresee;
    private final Map<String, Long> seen = new HashMap<>();

    /**
     * @param bring what is done with a row
     * @param foresee what says what the rules would say, for rows that can't be read whole
     */
    public RowImport(Function<EntryDraft, Mono<Brought>> bring, Function<EntryDraft, Mono<Brought>> foresee) {
        this.bring = bring;
        this.foresee = foresee;
    }

    public Flux<RowResult> run(Flux<JsonRow<EntryDraft>> rows) {
        return rows.map(this::taken).flatMapSequential(Function.identity(), AT_ONCE, 1);
    }

    private Mono<RowResult> taken(JsonRow<EntryDraft> row) {
        EntryDraft draft = row.value();
        if (draft == null) {
            return Mono.just(RowResult.rejected(row.number(), null, row.faults()));
        }
        Long first = draft.id() == null ? null : seen.putIfAbsent(draft.id(), row.number());
        if (first != null) {
            return Mono.just(RowResult.rejected(row.number(), draft.id(), List.of(listedTwice(first))));
        }
        return row.faults().isEmpty()
                ? bring.apply(draft).map(brought -> result(row.number(), draft.id(), brought))
                : foresee.apply(draft)
                        .map(brought -> RowResult.rejected(
                                row.number(), draft.id(), Problems.merge(row.faults(), faults(brought))));
    }

    private static RowResult result(long row, @Nullable String id, Brought brought) {
        return switch (brought) {
            case Brought.Added _ -> new RowResult(row, id, Outcome.ADDED, List.of());
            case Brought.Changed _ -> new RowResult(row, id, Outcome.CHANGED, List.of());
            case Brought.Unchanged _ -> new RowResult(row, id, Outcome.UNCHANGED, List.of());
            case Brought.Rejected _ -> RowResult.rejected(row, id, faults(brought));
        };
    }

    private static List<Fault> faults(Brought brought) {
        return brought instanceof Brought.Rejected(var reasons)
                ? reasons.stream().map(DirectoryRefusal::fault).toList()
                : List.of();
    }

    private static Fault listedTwice(long first) {
        return Fault.of(
                "/id",
                FaultCode.DUPLICATE_KEY_VALUE,
                "Row " + first + " is of the same organization.",
                "Leave one of them out.",
                "I-10");
    }
}
