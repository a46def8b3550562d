package cosell.endtoend.chaos;

import com.sun.management.OperatingSystemMXBean;
import cosell.endtoend.chaos.Auditor.Findings;
import cosell.endtoend.driver.Build;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.lang.management.ManagementFactory;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Locale;

/** What was killed, and what the audits found, for people: in the terminal and in the build's folder. */
final class ChaosReport {

    private static final long GIGABYTE = 1L << 30;

    private final Extent extent;
    private final Journal journal;
    private final KillLog log;
    private final Instant began = Instant.now().truncatedTo(ChronoUnit.SECONDS);
    private final String commit = commit();

    /** To be made when the run begins. */
    ChaosReport(Extent extent, Journal journal, KillLog log) {
        this.extent = extent;
        this.journal = journal;
        this.log = log;
    }

    void tellSuccess(Duration took, Findings findings) {
        tell(took, outcome(findings));
    }

    void tellFailure(Duration took, Path suite, Throwable failure) {
        tell(
                took,
                line("Failed", String.valueOf(failure.getMessage()))
                        + line("", "because of " + failure.getCause())
                        + line("Its data and logs", suite + ", until the next run"));
    }

    private void tell(Duration took, String outcome) {
        var text = environment(took) + "\n" + kills() + "\n" + outcome;
        System.out.println(text);
        try {
            Files.writeString(Build.target("chaos").resolve("report.txt"), text);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private String environment(Duration took) {
        var cores = Runtime.getRuntime().availableProcessors();
        return line("Run", began + ", commit " + commit + ", seed " + extent.seed())
                + line("Machine", cores + " cores, " + memory() + ", JDK " + Runtime.version())
                + line("Stands on", "the durable embedded store, one Kafka broker, Apicurio's registry")
                + line("Suite", "4 services of " + Victim.INSTANCES + " instances, a JVM each")
                + line("Took", "%d:%02d minutes".formatted(took.toMinutes(), took.toSecondsPart()));
    }

    private String kills() {
        return line("Kills", Integer.toString(log.kills()))
                + line("by process", log.byVictim().toString())
                + line("at a named point", log.atPoints().toString())
                + line("at any moment", log.atRandom().toString())
                + line("not reached in time", log.missedPoints() + " (killed at any moment instead)")
                + line("Taken away", log.outages().toString());
    }

    private String outcome(Findings findings) {
        return line("Commands", journal.commands() + " accepted, each found in its owner's history")
                + line("Requests repeated", "under their keys after no answer " + journal.unansweredRequests())
                + line("", "and after answers of trouble, by status " + journal.troubles())
                + line("Deals", findings.deals() + ", each once, with every value it was given, in order")
                + line("Events", findings.events() + ", none missing, none in another order")
                + line("Records sent again", Long.toString(findings.repeatedRecords()))
                + line("Copies", findings.copies() + ", each as its owner's last state")
                + line("Mails", findings.mails() + ", none missing")
                + line("Mails sent again", findings.repeatedMails() + ", with the same Message-ID")
                + line("Lost, twice, held", "0, 0, 0");
    }

    private static String memory() {
        return ManagementFactory.getOperatingSystemMXBean() instanceof OperatingSystemMXBean system
                ? system.getTotalMemorySize() / GIGABYTE + " GB"
                : "unknown memory";
    }

    private static String line(String name, String value) {
        return String.format(Locale.ROOT, "%-20s %s%n", name, value);
    }

    private static String commit() {
        try {
            var git = new ProcessBuilder("git", "rev-parse", "--short", "HEAD")
                    .directory(Build.root().toFile())
                    .start();
            return new String(git.getInputStream().readAllBytes(), StandardCharsets.UTF_8).strip();
        } catch (IOException e) {
            return "unknown";
        }
    }
}
