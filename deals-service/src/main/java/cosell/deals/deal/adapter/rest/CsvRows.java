package cosell.deals.deal.adapter.rest;

import cosell.deals.deal.domain.Deal;
import cosell.platform.forms.Cells;
import de.siegmar.fastcsv.writer.CsvWriter;
import java.io.StringWriter;
import java.util.List;
import reactor.core.publisher.Flux;

/** Deals as rows of a CSV file (RFC 4180) below a row of names; no cell is taken for a formula. */
record CsvRows(List<ExportColumn> columns) {

    private static final int AT_ONCE = 100;

    CsvRows {
        columns = List.copyOf(columns);
    }

    /** The file in parts. The first comes with the first deals, so that what fails before them can still be told. */
    Flux<String> of(Flux<Deal> deals) {
        List<String> names = columns.stream().map(ExportColumn::name).toList();
        return Flux.concat(Flux.just(names), deals.map(this::row))
                .buffer(AT_ONCE)
                .map(CsvRows::text);
    }

    private List<String> row(Deal deal) {
        return columns.stream()
                .map(column -> Cells.guarded(column.textOf(deal)))
                .toList();
    }

    private static String text(List<List<String>> rows) {
        StringWriter text = new StringWriter();
        CsvWriter writer = CsvWriter.builder().bufferSize(0).build(text);
        rows.forEach(writer::writeRecord);
        return text.toString();
    }
}
