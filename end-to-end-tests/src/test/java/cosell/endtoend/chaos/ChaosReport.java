package cosell.endtoend.chaos;

import cosell.endtoend.chaos.Auditor.Findings;
import cosell.endtoend.driver.Build;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Locale;

/** What was killed, and what the audits found, for people. */
record ChaosReport(Extent extent, Duration took, Journal journal, KillLog log, Findings findings) {

    /** Into the documentation when it was the long form, else into the build's folder. */
    void write() {
        var file = extent.isLong()
                ? Build.root().resolve("docs/reliability/last-run.txt")
                : Build.target("chaos").resolve("last-run.txt");
        try {
            Files.createDirectories(file.getParent());
            Files.writeString(file, text());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    String text() {
        return environment() + "\n" + kills() + "\n" + outcome();
    }

    private String environment() {
        var now = Instant.now().truncatedTo(ChronoUnit.SECONDS);
        var cores = Runtime.getRuntime().availableProcessors();
        return line("Run", now + ", commit " + commit() + ", seed " + extent.seed())
                + line("Machine", cores + " cores, JDK " + Runtime.version())
                + line("Stands on", "the durable embedded store, one Kafka broker, Apicurio's registry")
                + line("Suite", "4 services of " + Victim.INSTANCES + " instances, a JVM each")
                + line("Took", took.toMinutes() + " minutes");
    }

    private String kills() {
        return line("Kills", Integer.toString(log.kills()))
                + line("by process", log.byVictim().toString())
                + line("at a named point", log.atPoints().toString())
                + line("at any moment", log.atRandom().toString())
                + line("not reached in time", log.missedPoints() + " (killed at any moment instead)")
                + line("Taken away", log.outages().toString());
    }

    private String outcome() {
        return line("Commands", journal.commands() + " accepted")
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
