package cosell.platform.ops.desk;

import cosell.platform.consumer.HeldRecord;
import cosell.platform.consumer.HeldRecords;
import cosell.platform.ops.desk.HeldDesk.Operator;
import cosell.platform.security.Caller;
import cosell.platform.web.Cursors;
import cosell.platform.web.JsonBodies;
import cosell.platform.web.QueryParameters;
import cosell.platform.web.ReadBody;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.server.ServerWebExchange;
import reactor.core.publisher.Mono;

/** Lets operators redrive and discard what is held. */
@RestController
@RequestMapping("/api/ops/${cosell.ops.service}/held-records")
final class HeldActsController {

    private final HeldRecords held;
    private final HeldDesk desk;
    private final JsonBodies bodies;
    private final Cursors cursors;

    HeldActsController(HeldRecords held, HeldDesk desk, JsonBodies bodies, Cursors cursors) {
        this.held = held;
        this.desk = desk;
        this.bodies = bodies;
        this.cursors = cursors;
    }

    /** What became of a record, and the record as far as it is still held. */
    record Outcome(String id, String outcome, @Nullable HeldRecordView record) {}

    /** What became of many, and where to go on; no cursor after the last ones. */
    record ManyOutcome(RedriveTally redriven, @Nullable String nextCursor) {}

    @PostMapping("/{id}/redrive")
    Mono<Outcome> redrive(Caller caller, @PathVariable String id, QueryParameters query, ServerWebExchange exchange) {
        query.check();
        return bodies.readOrEmpty(exchange.getRequest(), WhyBody.class)
                .map(WhyBody::optional)
                .flatMap(reason -> desk.redrive(new Operator(caller.subject(), reason), id))
                .flatMap(redriven -> outcome(id, redriven))
                .switchIfEmpty(DeskProblems.notHeld());
    }

    @PostMapping("/{id}/discard")
    Mono<Outcome> discard(Caller caller, @PathVariable String id, ReadBody<WhyBody> body, QueryParameters query) {
        query.check();
        return desk.discard(new Operator(caller.subject(), WhyBody.required(body)), id)
                .flatMap(discarded -> outcome(id, discarded))
                .switchIfEmpty(DeskProblems.notHeld());
    }

    @PostMapping("/redrive")
    Mono<ManyOutcome> redriveMany(Caller caller, ReadBody<RedriveBody> body, QueryParameters query) {
        query.check();
        RedriveBody asked = RedriveBody.checked(body);
        HeldListing listing = HeldListing.of(asked.filter(), asked.cursor(), asked.most(), cursors);
        Operator operator = new Operator(caller.subject(), asked.why());
        return held.list(listing.filter(), listing.after(), listing.limit() + 1)
                .collectList()
                .flatMap(found -> many(operator, listing, found));
    }

    private Mono<ManyOutcome> many(Operator operator, HeldListing listing, List<HeldRecord> limitPlusOne) {
        boolean more = limitPlusOne.size() > listing.limit();
        List<HeldRecord> taken = more ? limitPlusOne.subList(0, listing.limit()) : limitPlusOne;
        String next = more ? listing.cursorAfter(taken.getLast(), held, cursors) : null;
        return desk.redrive(operator, listing.filter(), taken).map(tally -> new ManyOutcome(tally, next));
    }

    private Mono<Outcome> outcome(String id, Enum<?> outcome) {
        return held.find(id)
                .map(record -> new Outcome(id, outcome.name(), HeldRecordView.of(record, held)))
                .defaultIfEmpty(new Outcome(id, outcome.name(), null));
    }
}
