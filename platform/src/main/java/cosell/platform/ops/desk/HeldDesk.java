package cosell.platform.ops.desk;

import cosell.platform.consumer.Failures;
import cosell.platform.consumer.HeldFilter;
import cosell.platform.consumer.HeldRecord;
import cosell.platform.consumer.HeldRecord.Cause;
import cosell.platform.consumer.HeldRecordTarget;
import cosell.platform.consumer.HeldRecordTarget.Discarded;
import cosell.platform.consumer.HeldRecordTarget.Redriven;
import cosell.platform.consumer.HeldRecords;
import cosell.platform.consumer.HeldTargets;
import cosell.platform.ops.OpsAct;
import cosell.platform.ops.OpsAudit;
import cosell.platform.web.ProblemException;
import cosell.platform.web.ProblemReason;
import cosell.platform.web.Problems;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

/** Redrives and discards held records in the name of an operator, each act audited. Thread-safe. */
final class HeldDesk {

    private static final long RETRY_AFTER_SECONDS = 5;

    private final HeldRecords held;
    private final HeldTargets targets;
    private final OpsAudit audit;

    HeldDesk(HeldRecords held, HeldTargets targets, OpsAudit audit) {
        this.held = held;
        this.targets = targets;
        this.audit = audit;
    }

    /** Who acts, and why in their own words. */
    record Operator(String subject, String reason) {

        OpsAct act(String action, String target) {
            return new OpsAct(subject, action, target, reason);
        }
    }

    /** Empty when no such record is held. */
    Mono<Redriven> redrive(Operator operator, String id) {
        return held.find(id).flatMap(record -> {
            Mono<Redriven> work = target(record).redrive(record);
            return unlessAway(audit.record(operator.act("redrive", id), work));
        });
    }

    /** Empty when no such record is held. */
    Mono<Discarded> discard(Operator operator, String id) {
        return held.find(id).flatMap(record -> {
            HeldRecordTarget target = target(record);
            if (record.cause() == Cause.GAP) {
                return Mono.error(DeskProblems.waitsOnly());
            }
            return unlessAway(audit.record(operator.act("discard", id), target.discard(record)));
        });
    }

    /** Redrives these, which the filter selected, one after the other; ends at the first for which something is away. */
    Mono<RedriveTally> redrive(Operator operator, HeldFilter filter, List<HeldRecord> records) {
        Mono<RedriveTally> work = Flux.fromIterable(records)
                .concatMap(record -> targets.of(record.record().topic())
                        .map(target -> target.redrive(record).map(Optional::of))
                        .orElseGet(() -> Mono.just(Optional.empty())))
                .reduce(RedriveTally.NONE, RedriveTally::plus);
        return unlessAway(audit.record(operator.act("redrive-many", filter.toString()), work));
    }

    private HeldRecordTarget target(HeldRecord record) {
        return targets.of(record.record().topic()).orElseThrow(DeskProblems::notReadHere);
    }

    private static <T> Mono<T> unlessAway(Mono<T> act) {
        Function<Throwable, Throwable> away = _ -> new ProblemException(Problems.unavailable(
                ProblemReason.TEMPORARILY_UNAVAILABLE,
                "Something that the record needs is away, so it stays held. Try again when it is back.",
                RETRY_AFTER_SECONDS));
        return act.onErrorMap(Failures::isTransient, away);
    }
}
