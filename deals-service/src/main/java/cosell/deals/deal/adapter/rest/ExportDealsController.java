package cosell.deals.deal.adapter.rest;

import cosell.deals.deal.application.DealQuery;
import cosell.deals.deal.application.DealQuery.View;
import cosell.deals.deal.application.ListDeals;
import cosell.platform.security.Caller;
import cosell.platform.security.OrganizationScope;
import cosell.platform.web.QueryParameters;
import io.swagger.v3.oas.annotations.media.Content;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import java.nio.charset.StandardCharsets;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RestController;
import reactor.core.publisher.Flux;

/** Writes a list of deals as a file, whole and as fast as it is taken (D-19). */
@RestController
final class ExportDealsController {

    private static final MediaType CSV = new MediaType("text", "csv", StandardCharsets.UTF_8);
    private static final String FILE = "deals.csv";

    private final ListDeals lists;

    ExportDealsController(ListDeals lists) {
        this.lists = lists;
    }

    @ListQuery
    @ApiResponse(
            responseCode = "200",
            description = "A header and a row for each deal of the list, in its order; formulas are neutralized.",
            content = @Content(mediaType = "text/csv", schema = @Schema(type = "string")))
    @GetMapping("/api/deals/export.csv")
    ResponseEntity<Flux<String>> export(Caller caller, QueryParameters parameters) {
        DealQuery query = ListParameters.read(parameters);
        parameters.check();
        ListDealsController.requirePermission(lists, caller, query);
        CsvRows rows = new CsvRows(query.view() == View.PARTNER_LED ? ExportColumn.shared() : ExportColumn.own());
        return ResponseEntity.ok()
                .contentType(CSV)
                .header(
                        HttpHeaders.CONTENT_DISPOSITION,
                        ContentDisposition.attachment().filename(FILE).build().toString())
                .body(rows.of(lists.all(OrganizationScope.of(caller), caller, query)));
    }
}
