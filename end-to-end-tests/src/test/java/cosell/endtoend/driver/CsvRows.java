package cosell.endtoend.driver;

import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.NamedCsvRecord;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;

/** The rows of a CSV file with a header, each as its cells by column. */
public final class CsvRows {

    private CsvRows() {}

    public static List<Map<String, String>> of(Path file) {
        try (var reader = CsvReader.builder().allowMissingFields(true).ofNamedCsvRecord(file)) {
            return reader.stream().map(NamedCsvRecord::getFieldsAsMap).toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
