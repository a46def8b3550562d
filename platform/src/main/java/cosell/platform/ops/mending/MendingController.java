package cosell.platform.ops.mending;

import cosell.platform.security.Caller;
import cosell.platform.web.IdempotencyKey;
import cosell.platform.web.JsonBodies;
import cosell.platform.web.QueryParameters;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.http.server.reactive.ServerHttpRequest;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;
import reactor.core.publisher.Mono;

/** Where operators order what mends and rebuilds copies. The security chain lets nobody else in. */
@RestController
@RequestMapping("/api/ops/${cosell.ops.service}")
final class MendingController {

    private final JsonBodies bodies;
    private final Orders orders;
    private final StartOperation operations;

    MendingController(JsonBodies bodies, Orders orders, StartOperation operations) {
        this.bodies = bodies;
        this.orders = orders;
        this.operations = operations;
    }

    /**
     * What a dry run answers.
     *
     * @param records how many would be sent, or copies cleared
     */
    record DryRun(long records) {}

    @PostMapping("/resend")
    Mono<ResponseEntity<Object>> resend(ServerHttpRequest request, Caller caller, QueryParameters query) {
        boolean dryRun = isDryRun(query);
        return bodies.read(request, ResendForm.class)
                .flatMap(body -> orders.resend(body)
                        .flatMap(order -> answer(order, body.value().reason(), dryRun, request, caller)));
    }

    @PostMapping("/republish")
    Mono<ResponseEntity<Object>> republish(ServerHttpRequest request, Caller caller, QueryParameters query) {
        boolean dryRun = isDryRun(query);
        return bodies.readOrEmpty(request, WholeForm.class)
                .flatMap(body -> answer(orders.republish(body), body.value().reason(), dryRun, request, caller));
    }

    @PostMapping("/rebuild")
    Mono<ResponseEntity<Object>> rebuild(ServerHttpRequest request, Caller caller, QueryParameters query) {
        boolean dryRun = isDryRun(query);
        return bodies.readOrEmpty(request, WholeForm.class)
                .flatMap(body -> answer(orders.rebuild(body), body.value().reason(), dryRun, request, caller));
    }

    private static boolean isDryRun(QueryParameters query) {
        boolean dryRun = query.flag("dryRun");
        query.check();
        return dryRun;
    }

    private Mono<ResponseEntity<Object>> answer(
            Order order, @Nullable String reason, boolean dryRun, ServerHttpRequest request, Caller caller) {
        return dryRun
                ? operations.count(order).map(records -> ResponseEntity.ok(new DryRun(records)))
                : operations
                        .start(order, reason, caller, IdempotencyKey.from(request.getHeaders()))
                        .map(started -> accepted(request, started));
    }

    private static ResponseEntity<Object> accepted(ServerHttpRequest request, StartOperation.Started started) {
        String path = request.getPath().value();
        String all = path.substring(0, path.lastIndexOf('/')) + "/operations/";
        ResponseEntity.BodyBuilder answer = ResponseEntity.status(HttpStatus.ACCEPTED)
                .header("Location", all + started.operation().id());
        if (started.replayed()) {
            answer.headers(IdempotencyKey::markReplayed);
        }
        return answer.body(OperationView.of(started.operation()));
    }
}
