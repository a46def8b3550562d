package cosell.launcher.imports;

import cosell.launcher.suite.ToldException;
import de.siegmar.fastcsv.writer.CsvWriter;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;

/** The file that says what became of each row, written as results come. Thread-safe. */
final class ResultFile implements AutoCloseable {

    private final CsvWriter writer;

    private ResultFile(CsvWriter writer) {
        this.writer = writer;
    }

    static ResultFile create(Path file) {
        try {
            CsvWriter writer = CsvWriter.builder().build(Files.newBufferedWriter(file, StandardCharsets.UTF_8));
            writer.writeRecord(ResultLine.HEADER);
            return new ResultFile(writer);
        } catch (IOException unwritable) {
            throw new ToldException("The result file " + file + " can't be written: " + unwritable, unwritable);
        }
    }

    synchronized void write(ResultLine line) {
        writer.writeRecord(line.cells());
    }

    @Override
    public synchronized void close() {
        try {
            writer.close();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
