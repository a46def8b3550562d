package cosell.platform.ops.mending;

import cosell.platform.consumer.AppliedPositions;
import cosell.platform.ops.OpsAct;
import cosell.platform.ops.OpsAudit;
import cosell.platform.security.Caller;
import cosell.platform.web.Page;
import cosell.platform.web.QueryParameters;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;
import reactor.core.publisher.Mono;

/** What this service's database asks for but the topics have no more, until the owners have sent it again. */
@RestController
@RequestMapping("/api/ops/${cosell.ops.service}/positions")
final class PositionsController {

    private final AppliedPositions positions;
    private final OpsAudit audit;

    PositionsController(AppliedPositions positions, OpsAudit audit) {
        this.positions = positions;
        this.audit = audit;
    }

    /** How many partitions are no longer said to miss records. */
    record Mended(long partitions) {}

    @GetMapping("/missed")
    Mono<Page<AppliedPositions.Missed>> missed(QueryParameters query) {
        query.check();
        return positions.missed().collectList().map(missed -> new Page<>(missed, null, null));
    }

    /** Doing it twice changes nothing, so a key is not needed. */
    @PostMapping("/mended")
    Mono<Mended> mended(Caller caller, QueryParameters query) {
        query.check();
        OpsAct act = new OpsAct(caller.subject(), "positions-mended", "*", "");
        return audit.record(act, positions.mended().map(Mended::new));
    }
}
