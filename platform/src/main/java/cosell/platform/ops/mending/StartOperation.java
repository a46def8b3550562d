package cosell.platform.ops.mending;

import cosell.platform.ops.OpsAct;
import cosell.platform.ops.OpsAudit;
import cosell.platform.security.Caller;
import cosell.platform.web.IdempotencyKey;
import cosell.platform.web.ProblemException;
import cosell.platform.web.Problems;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import reactor.core.publisher.Mono;

/** Notes an order and leaves it to the runner. A repeat with the same key finds the operation of the first one. */
final class StartOperation {

    private final Operations operations;
    private final OperationRunner runner;
    private final OpsAudit audit;
    private final Walks walks;

    StartOperation(Operations operations, OperationRunner runner, OpsAudit audit, Walks walks) {
        this.operations = operations;
        this.runner = runner;
        this.audit = audit;
        this.walks = walks;
    }

    /**
     * The operation that was asked for.
     *
     * @param replayed whether an earlier request with the same key had asked for it
     */
    record Started(Operation operation, boolean replayed) {
        /** What the audit says of it. */
        @Override
        public String toString() {
            return "operation " + operation.id() + (replayed ? " of an earlier request" : "");
        }
    }

    Mono<Started> start(Order order, @Nullable String reason, Caller caller, Optional<IdempotencyKey> key) {
        UUID id = key.map(given -> given.createdId(caller.organization(), "ops/" + order.action()))
                .orElseGet(UUID::randomUUID);
        OpsAct act =
                new OpsAct(caller.subject(), order.action(), order.target(), Objects.requireNonNullElse(reason, ""));
        return audit.record(act, begin(id, order)).doOnNext(_ -> runner.wake());
    }

    /** How many records or copies the order is about. */
    Mono<Long> count(Order order) {
        return walks.of(order).total();
    }

    private Mono<Started> begin(UUID id, Order order) {
        return operations
                .begin(id, order)
                .flatMap(isNew -> operations
                        .find(id)
                        .map(operation -> new Started(operation, !isNew))
                        .filter(started -> started.operation().order().equals(order))
                        .switchIfEmpty(Mono.error(() -> new ProblemException(Problems.conflictingIdempotencyKey()))));
    }
}
