package cosell.endtoend.chaos;

import static org.assertj.core.api.Assertions.assertThat;

import cosell.endtoend.driver.Eventually;
import cosell.endtoend.driver.Mail;
import cosell.endtoend.driver.Suite;
import cosell.endtoend.driver.Topics;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** Waits until a suite rests, and compares every accepted command with every topic, every copy and every mail. */
final class Auditor {

    private static final Duration REST = Duration.ofSeconds(2);
    private static final Duration PATIENCE = Duration.ofMinutes(4);
    private static final List<String> GROUPS =
            Victim.SERVICES.stream().map(Victim::label).toList();

    private final Suite suite;
    private final Books books;
    private final Journal journal;
    private final KillLog kills;
    private final List<Mail> mails = new ArrayList<>();

    /**
     * What was compared.
     *
     * @param events of all owners
     * @param repeatedRecords records that repeat one of them
     * @param repeatedMails mails that came again
     */
    record Findings(long deals, long events, long repeatedRecords, long copies, long mails, long repeatedMails) {}

    private record Compared(List<String> faults, Findings findings) {}

    Auditor(Suite suite, Books books, Journal journal, KillLog kills) {
        this.suite = suite;
        this.books = books;
        this.journal = journal;
        this.kills = kills;
    }

    /** Fails with every fault it finds. */
    Findings audit() {
        rest();
        mails.addAll(suite.inbox().all());
        suite.inbox().clear();
        var compared = compare();
        assertThat(compared.faults()).isEmpty();
        return compared.findings();
    }

    /** What is wrong at this moment; mails count as of the last audit. */
    List<String> faults() {
        return compare().faults();
    }

    private Compared compare() {
        var events = new EventAudit(books, suite.events());
        var copies = new CopyAudit(books);
        var mail = new MailAudit(books, mails, kills.troubles());
        var faults = new ArrayList<>(books.unfinished());
        faults.addAll(events.faults());
        faults.addAll(copies.faults());
        faults.addAll(new CommandAudit(books, journal.courses()).faults());
        faults.addAll(mail.faults());
        return new Compared(
                faults,
                new Findings(
                        journal.courses().size(),
                        events.events(),
                        events.repeats(),
                        copies.copies(),
                        mails.size(),
                        mail.repeats()));
    }

    private void rest() {
        try (var topics = suite.topics()) {
            Eventually.within(PATIENCE, "the suite to rest")
                    .pollInterval(Duration.ofMillis(700))
                    .during(REST)
                    .until(new Moves(topics)::now, List::isEmpty);
        }
    }

    /** What has moved since the last look, or waits. */
    private final class Moves {

        private final Topics topics;
        private Map<String, Long> ends = Map.of();

        Moves(Topics topics) {
            this.topics = topics;
        }

        List<String> now() {
            var unfinished = books.unfinished();
            var before = ends;
            ends = topics.ends();
            if (!ends.equals(before)) {
                unfinished.add("Records are coming in");
            }
            var lag = topics.lag(GROUPS);
            if (lag > 0) {
                unfinished.add(lag + " records are unread");
            }
            return unfinished;
        }
    }
}
