package cosell.notification.ledger.adapter.rest;

import cosell.notification.ledger.application.LedgerPages;
import cosell.notification.ledger.application.ReadLedger;
import cosell.platform.security.Caller;
import cosell.platform.security.OrganizationScope;
import cosell.platform.web.Count;
import cosell.platform.web.Cursors;
import cosell.platform.web.Page;
import cosell.platform.web.QueryParameters;
import java.util.List;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RestController;
import reactor.core.publisher.Mono;

/** What was sent, to whom, by which rule, or why not. */
@RestController
class NotificationsController {

    private static final int COUNT_LIMIT = Count.EXACT_UP_TO + 1;

    private final LedgerPages ledger;
    private final ReadLedger permissions;
    private final Cursors cursors;

    NotificationsController(LedgerPages ledger, ReadLedger permissions, Cursors cursors) {
        this.ledger = ledger;
        this.permissions = permissions;
        this.cursors = cursors;
    }

    @GetMapping("/api/notifications")
    Mono<Page<EntryView>> list(Caller caller, QueryParameters parameters) {
        LedgerRequest request = LedgerRequest.read(caller, parameters, cursors);
        return LedgerRequest.isOperator(caller) ? statuses(request) : entries(caller, request);
    }

    private Mono<Page<EntryView>> entries(Caller caller, LedgerRequest request) {
        OrganizationScope scope = OrganizationScope.of(caller);
        int limit = request.page().limit() + 1;
        return permissions
                .visibleTo(caller, request.filter())
                .flatMap(visible -> ledger.find(scope, visible, request.filter(), request.after(), limit)
                        .map(EntryView::of)
                        .collectList()
                        .map(found -> page(found, request))
                        .flatMap(page -> request.page().counted()
                                ? ledger.count(scope, visible, request.filter(), COUNT_LIMIT)
                                        .map(page::counted)
                                : Mono.just(page)));
    }

    private Mono<Page<EntryView>> statuses(LedgerRequest request) {
        return ledger.statuses(request.filter(), request.after(), request.page().limit() + 1)
                .map(EntryView::of)
                .collectList()
                .map(found -> page(found, request))
                .flatMap(page -> request.page().counted()
                        ? ledger.countStatuses(request.filter(), COUNT_LIMIT).map(page::counted)
                        : Mono.just(page));
    }

    private Page<EntryView> page(List<EntryView> limitPlusOne, LedgerRequest request) {
        return Page.of(limitPlusOne, request.page().limit(), entry -> request.cursorAfter(entry, cursors));
    }
}
