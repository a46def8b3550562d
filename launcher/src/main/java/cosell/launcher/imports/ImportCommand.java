package cosell.launcher.imports;

import cosell.launcher.DirectoryOption;
import cosell.launcher.suite.RunningSuite;
import cosell.launcher.suite.ToldException;
import cosell.platform.domain.OrganizationId;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Iterator;
import java.util.List;
import java.util.Objects;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.ExitCode;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** Sends a CRM's export through the CRM topic and writes down what became of each row. */
@Command(
        name = "import",
        mixinStandardHelpOptions = true,
        description = "Send a CRM's export (CSV, UTF-8, with a header) through the organization's CRM topic.",
        exitCodeListHeading = "%nExit codes:%n",
        exitCodeList = {
            "0:every row was applied, or unchanged, or stale",
            "1:the import broke off",
            "2:wrong usage",
            "3:every row was answered, some were rejected"
        })
public final class ImportCommand implements Callable<Integer> {

    static final int SOME_REJECTED = 3;

    @Mixin
    private DirectoryOption directory = new DirectoryOption();

    @Parameters(paramLabel = "CSV", description = "The export.")
    private Path export = Path.of("");

    @Option(
            names = "--mapping",
            required = true,
            paramLabel = "FILE",
            description = "How rows become opportunities (docs/import.md).")
    private Path mapping = Path.of("");

    @Option(
            names = "--organization",
            paramLabel = "ID",
            defaultValue = "contoso",
            description = "Whose CRM it is (default: ${DEFAULT-VALUE}).")
    private String organization = "";

    @Option(
            names = "--result",
            paramLabel = "FILE",
            description = "Where to write what became of each row (default: <CSV>.result.csv here).")
    private @Nullable Path result;

    @Option(
            names = "--window",
            paramLabel = "ROWS",
            defaultValue = "2000",
            description = "How many rows may wait for their results at once (default: ${DEFAULT-VALUE}).")
    private int window;

    @Option(
            names = "--patience",
            paramLabel = "DURATION",
            defaultValue = "PT2M",
            description = "How long no result may come before giving up (default: ${DEFAULT-VALUE}).")
    private Duration patience = Duration.ZERO;

    @Option(names = "--broker", description = "Bootstrap servers (default: those of the running suite).")
    private @Nullable String broker;

    @Option(names = "--registry", description = "The registry's base URL (default: that of the running suite).")
    private @Nullable String registry;

    @Spec
    private @Nullable CommandSpec spec;

    @Override
    public Integer call() throws InterruptedException {
        long started = System.nanoTime();
        Path lines = resultFile();
        OrganizationId owner = owner();
        Mapping how = MappingFile.read(mapping);
        long rows = Export.count(export);
        Tally tally;
        try (Export open = Export.open(export);
                CrmTopics topics = topics(owner);
                ResultFile file = ResultFile.create(lines);
                RowProgress progress = new RowProgress(rows)) {
            RowReader reader = new RowReader(how, Columns.of(how, open.header(), export));
            tally = new ImportRun(topics, window, patience, file::write, progress::done).run(read(open, reader));
        }
        print(new ImportSummary(tally, Duration.ofNanos(System.nanoTime() - started), lines));
        return tally.of(RowOutcome.REJECTED) == 0 ? ExitCode.OK : SOME_REJECTED;
    }

    private CrmTopics topics(OrganizationId owner) {
        if (broker != null && registry != null) {
            return CrmTopics.open(broker, registry, owner);
        }
        RunningSuite suite = RunningSuite.require(directory.directory());
        return CrmTopics.open(
                Objects.requireNonNullElse(broker, suite.broker()),
                Objects.requireNonNullElse(registry, suite.registry()),
                owner);
    }

    private OrganizationId owner() {
        if (!OrganizationId.isValid(organization)) {
            throw new ToldException(organization + " is no organization's id.");
        }
        return new OrganizationId(organization);
    }

    /** Never one of the files that are read. */
    private Path resultFile() {
        Path chosen = result == null ? Path.of(export.getFileName() + ".result.csv") : result;
        Path absolute = chosen.toAbsolutePath().normalize();
        if (List.of(export, mapping).stream()
                .anyMatch(read -> read.toAbsolutePath().normalize().equals(absolute))) {
            throw new ToldException("The result would overwrite " + chosen + ": choose another --result.");
        }
        return chosen;
    }

    private static Iterator<ReadRow> read(Export open, RowReader reader) {
        return new Iterator<>() {
            @Override
            public boolean hasNext() {
                return open.hasNext();
            }

            @Override
            public ReadRow next() {
                return reader.read(open.next());
            }
        };
    }

    private void print(ImportSummary summary) {
        Objects.requireNonNull(spec).commandLine().getOut().println(summary.text());
    }
}
