package cosell.schemas;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.apache.avro.Schema;
import org.apache.avro.SchemaFormatter;
import org.apache.avro.SchemaParser;
import org.apache.avro.specific.SpecificRecord;

/** The directory of released versions: {@code <version>/<Record>.avsc}. */
final class ReleasedContracts {

    /** Tests run in the module's directory. */
    static final Path DIRECTORY = Path.of("released");

    private final Path directory;

    ReleasedContracts(Path directory) {
        this.directory = directory;
    }

    /** Writes today's contracts as a new version; an existing one is never touched. */
    void cut(String version) throws IOException {
        Path target = Files.createDirectory(directory.resolve(version));
        for (TopicContract contract : TopicContract.values()) {
            Files.writeString(target.resolve(contract.record().getSimpleName() + ".avsc"), text(contract.record()));
        }
    }

    /** Everything by which today's contracts break with a released version. */
    List<String> faults() throws IOException {
        try (Stream<Path> files = Files.walk(directory)) {
            return files.filter(file -> file.toString().endsWith(".avsc"))
                    .sorted()
                    .flatMap(file -> faults(file).stream())
                    .toList();
        }
    }

    private static List<String> faults(Path file) {
        String version = file.getParent().getFileName().toString();
        String name = file.getFileName().toString().replace(".avsc", "");
        Schema released = parsed(file);
        return Stream.of(TopicContract.values())
                .filter(contract -> contract.record().getSimpleName().equals(name))
                .findFirst()
                .map(contract -> Compatibility.faults(version, released, Contracts.wireSchema(contract.record())))
                .orElseGet(() -> List.of(name + " was released in " + version + " and is no contract any more"));
    }

    private static String text(Class<? extends SpecificRecord> record) {
        return SchemaFormatter.format("json/pretty", Contracts.wireSchema(record)) + "\n";
    }

    private static Schema parsed(Path file) {
        try {
            return SchemaParser.parseSingle(Files.readString(file));
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }
}
