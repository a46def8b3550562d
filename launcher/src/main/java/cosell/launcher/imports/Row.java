package cosell.launcher.imports;

import java.util.List;

/**
 * A row of an export.
 *
 * @param number as a spreadsheet counts rows: the header is the first
 */
record Row(long number, List<String> cells) {
    Row {
        cells = List.copyOf(cells);
    }
}
