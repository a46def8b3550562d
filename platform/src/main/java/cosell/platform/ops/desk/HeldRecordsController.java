package cosell.platform.ops.desk;

import cosell.platform.consumer.HeldFilter;
import cosell.platform.consumer.HeldRecord;
import cosell.platform.consumer.HeldRecord.Cause;
import cosell.platform.consumer.HeldRecords;
import cosell.platform.ops.desk.HeldShapes.Shape;
import cosell.platform.web.Cursors;
import cosell.platform.web.Page;
import cosell.platform.web.PageRequest;
import cosell.platform.web.QueryParameters;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;
import reactor.core.publisher.Mono;

/** Shows operators what is held and why; values are masked. */
@RestController
@RequestMapping("/api/ops/${cosell.ops.service}/held-records")
final class HeldRecordsController {

    private static final int MAX_TEXT = 250;
    private static final int WAITING_SHOWN = 200;

    private final HeldRecords held;
    private final HeldShapes shapes;
    private final Cursors cursors;

    HeldRecordsController(HeldRecords held, HeldShapes shapes, Cursors cursors) {
        this.held = held;
        this.shapes = shapes;
        this.cursors = cursors;
    }

    /** One record, what its value looks like, and who waits behind it. */
    record Detail(
            HeldRecordView record,
            @Nullable String schema,
            @Nullable Object value,
            @Nullable String note,
            List<Waiting> waiting) {}

    record Waiting(String id, String sequence, Cause cause) {}

    @GetMapping
    Mono<Page<HeldRecordView>> list(QueryParameters query) {
        HeldFilter filter = new HeldFilter(
                query.text("topic", MAX_TEXT),
                query.text("aggregate", MAX_TEXT),
                query.oneOf("cause", Cause.class),
                query.integer("schema", 0, Integer.MAX_VALUE));
        PageRequest page = PageRequest.from(query);
        query.check();
        HeldListing listing = HeldListing.of(filter, page.cursor(), page.limit(), cursors);
        return held.list(filter, listing.after(), listing.limit() + 1)
                .collectList()
                .map(found -> Page.of(found, page.limit(), last -> listing.cursorAfter(last, held, cursors))
                        .map(this::view))
                .flatMap(shown -> page.counted() ? held.count(filter).map(shown::counted) : Mono.just(shown));
    }

    @GetMapping("/{id}")
    Mono<Detail> one(@PathVariable String id, QueryParameters query) {
        query.check();
        return held.find(id).flatMap(this::detail).switchIfEmpty(DeskProblems.notHeld());
    }

    private Mono<Detail> detail(HeldRecord record) {
        return shapes.of(record)
                .zipWith(
                        waiting(record),
                        (Shape shape, List<Waiting> waiting) ->
                                new Detail(view(record), shape.schema(), shape.value(), shape.note(), waiting));
    }

    private Mono<List<Waiting>> waiting(HeldRecord record) {
        return held.of(record.record().topic(), record.aggregateId())
                .filter(other -> other.position().isAfter(record.position()))
                .take(WAITING_SHOWN)
                .map(other -> new Waiting(held.ref(other), other.position().toString(), other.cause()))
                .collectList();
    }

    private HeldRecordView view(HeldRecord record) {
        return HeldRecordView.of(record, held);
    }
}
