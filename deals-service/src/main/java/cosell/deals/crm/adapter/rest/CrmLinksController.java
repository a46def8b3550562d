package cosell.deals.crm.adapter.rest;

import cosell.deals.deal.application.ReadDeals;
import cosell.deals.deal.domain.CrmSync;
import cosell.deals.deal.domain.Deal;
import cosell.platform.domain.FaultCode;
import cosell.platform.outbox.Stored;
import cosell.platform.security.Caller;
import cosell.platform.security.OrganizationScope;
import cosell.platform.web.ProblemException;
import cosell.platform.web.Problems;
import cosell.platform.web.QueryParameters;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.enums.ParameterIn;
import io.swagger.v3.oas.annotations.media.Schema;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RestController;
import reactor.core.publisher.Mono;

/** Shows the sync state of a deal: the last result that each CRM was told. */
@RestController
final class CrmLinksController {

    private final ReadDeals deals;

    CrmLinksController(ReadDeals deals) {
        this.deals = deals;
    }

    record LinksView(List<LinkView> items) {}

    record LinkView(
            String system,
            String crmId,
            String outcome,
            @Nullable String sourceVersion,
            @Nullable Instant sourceTime,
            String topic,
            int partition,
            long offset,
            Instant decidedAt) {

        static LinkView of(CrmSync sync) {
            return new LinkView(
                    sync.crm().system(),
                    sync.crm().crmId(),
                    sync.outcome(),
                    sync.sourceVersion(),
                    sync.sourceTime(),
                    sync.topic(),
                    sync.partition(),
                    sync.position(),
                    sync.decidedAt());
        }
    }

    @Parameter(
            in = ParameterIn.QUERY,
            name = "dealId",
            description = "The deal.",
            required = true,
            schema = @Schema(type = "string", format = "uuid"))
    @GetMapping("/api/crm/links")
    Mono<LinksView> links(Caller caller, QueryParameters query) {
        UUID dealId = query.uuid("dealId");
        if (dealId == null && query.faults().isEmpty()) {
            query.refuse(
                    "dealId",
                    FaultCode.REQUIRED_FIELD_MISSING,
                    "This parameter is required.",
                    "Name a deal by its id.");
        }
        query.check();
        return deals.find(
                        OrganizationScope.of(caller),
                        caller,
                        Objects.requireNonNull(dealId).toString())
                .map(Stored::state)
                .map(CrmLinksController::view)
                .switchIfEmpty(Mono.error(() -> new ProblemException(Problems.notFound())));
    }

    private static LinksView view(Deal deal) {
        return new LinksView(deal.reports().crmSync().stream().map(LinkView::of).toList());
    }
}
