package cosell.platform.ops.mending;

import cosell.platform.ops.OpsAudit;
import cosell.platform.outbox.PendingIntents;
import cosell.platform.web.Page;
import cosell.platform.web.ProblemException;
import cosell.platform.web.Problems;
import cosell.platform.web.QueryParameters;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

/** Where operators see what goes on: operations, pending intents, the audit. */
@RestController
@RequestMapping("/api/ops/${cosell.ops.service}")
final class OversightController {

    private static final int USUAL_LIMIT = 50;
    private static final int MOST = 200;
    private static final int COPIES_LOOKED_AT = 1_000;

    private final Operations operations;
    private final OpsAudit audit;
    private final Walks walks;

    OversightController(Operations operations, OpsAudit audit, Walks walks) {
        this.operations = operations;
        this.audit = audit;
        this.walks = walks;
    }

    @GetMapping("/operations")
    Mono<Page<OperationView>> operations(QueryParameters query) {
        return page(operations.latest(limit(query)).map(OperationView::of));
    }

    @GetMapping("/operations/{id}")
    Mono<OperationView> operation(@PathVariable("id") UUID id) {
        return operations
                .find(id)
                .map(OperationView::of)
                .switchIfEmpty(Mono.error(() -> new ProblemException(Problems.notFound())));
    }

    /** The oldest first; of very many, the oldest of those longest unclaimed. */
    @GetMapping("/intents")
    Mono<Page<PendingIntents.Waiting>> intents(QueryParameters query) {
        Set<String> collections = Set.copyOf(walks.copiedCollections());
        String collection = query.oneOf("collection", collections);
        int limit = limit(query);
        return waiting(collection)
                .sort(Comparator.comparing(PendingIntents.Waiting::since))
                .take(limit)
                .collectList()
                .map(OversightController::page);
    }

    @GetMapping("/audit")
    Mono<Page<OpsAudit.Entry>> audit(QueryParameters query) {
        return page(audit.latest(limit(query)));
    }

    private Flux<PendingIntents.Waiting> waiting(@Nullable String collection) {
        return Flux.fromStream(walks::intents)
                .filter(intents -> collection == null || collection.equals(intents.collection()))
                .concatMap(intents -> intents.waiting(COPIES_LOOKED_AT));
    }

    private static int limit(QueryParameters query) {
        Integer limit = query.integer("limit", 1, MOST);
        query.check();
        return Objects.requireNonNullElse(limit, USUAL_LIMIT);
    }

    private static <T> Mono<Page<T>> page(Flux<T> items) {
        return items.collect(Collectors.toList()).map(OversightController::page);
    }

    private static <T> Page<T> page(List<T> items) {
        return new Page<>(items, null, null);
    }
}
