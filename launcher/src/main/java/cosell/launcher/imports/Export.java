package cosell.launcher.imports;

import cosell.launcher.suite.ToldException;
import cosell.platform.forms.Cells;
import de.siegmar.fastcsv.reader.CsvParseException;
import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.CsvRecord;
import java.io.Closeable;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Iterator;
import java.util.List;
import java.util.NoSuchElementException;
import java.util.function.Supplier;
import java.util.stream.IntStream;

/** A CSV file with a header, read row by row: only one row is in memory. */
final class Export implements Closeable, Iterator<Row> {

    private final Path file;
    private final CsvReader<CsvRecord> reader;
    private final Iterator<CsvRecord> records;
    private final List<String> header;
    private long number = 1;

    private Export(Path file, CsvReader<CsvRecord> reader) {
        this.file = file;
        this.reader = reader;
        this.records = reader.iterator();
        if (!told(records::hasNext)) {
            throw new ToldException(file + " is empty: it needs a header row.");
        }
        this.header = header(records.next().getFields());
    }

    static Export open(Path file) {
        try {
            return new Export(
                    file,
                    CsvReader.builder()
                            .allowExtraFields(true)
                            .allowMissingFields(true)
                            .ofCsvRecord(Files.newBufferedReader(file, StandardCharsets.UTF_8)));
        } catch (IOException unreadable) {
            throw new ToldException(file + " can't be opened: " + unreadable, unreadable);
        }
    }

    /** How many rows there are, the header aside. */
    static long count(Path file) {
        try (Export export = open(file)) {
            long rows = 0;
            while (export.hasNext()) {
                export.next();
                rows++;
            }
            return rows;
        }
    }

    List<String> header() {
        return header;
    }

    @Override
    public boolean hasNext() {
        return told(records::hasNext);
    }

    @Override
    public Row next() {
        if (!hasNext()) {
            throw new NoSuchElementException();
        }
        number++;
        List<String> fields = records.next().getFields();
        return new Row(number, fields.stream().map(Cells::bare).toList());
    }

    @Override
    public void close() {
        try {
            reader.close();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** A spreadsheet program may have put a mark of the encoding before the first name. */
    private static List<String> header(List<String> fields) {
        return IntStream.range(0, fields.size())
                .mapToObj(at -> at == 0 && fields.getFirst().startsWith("\uFEFF")
                        ? fields.getFirst().substring(1)
                        : fields.get(at))
                .map(String::strip)
                .toList();
    }

    private <T> T told(Supplier<T> reading) {
        try {
            return reading.get();
        } catch (CsvParseException | UncheckedIOException broken) {
            Throwable cause = broken.getCause() == null ? broken : broken.getCause();
            throw new ToldException(
                    file + " can't be read on after row " + number + " (it must be CSV in UTF-8): "
                            + cause.getMessage(),
                    broken);
        }
    }
}
