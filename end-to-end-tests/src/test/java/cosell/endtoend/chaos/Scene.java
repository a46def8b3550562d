package cosell.endtoend.chaos;

import cosell.endtoend.driver.RunningPart;
import cosell.endtoend.driver.Suite;
import java.time.Duration;
import java.util.List;
import java.util.stream.Stream;

/** A suite of two instances of every service, with everybody who works at it, kills it and audits it. */
final class Scene implements AutoCloseable {

    /** A mail that was being sent at a kill is claimed until then, and only tried again afterwards. */
    private static final List<String> SHORT_CLAIMS = List.of(
            "cosell.mail.lease=PT8S",
            "cosell.mail.mail-limit=PT6S",
            "cosell.mail.first-back-off=PT2S",
            "cosell.mail.longest-back-off=PT10S",
            "cosell.mail.pause=PT3S");

    final Journal journal = new Journal();
    final KillLog log = new KillLog();
    final Crew crew = new Crew(journal);
    final SmtpGate gate = new SmtpGate();
    final Suite suite;
    final Fleet fleet;
    final Killer killer;
    final Outages outages;
    final Workforce workforce;
    final Books books;
    final Auditor auditor;

    Scene(String name, Duration thinking) {
        suite = Suite.start(name, List.of("--separate", "--instances", "2", "--restart"), properties(gate));
        gate.leadTo(port("INBOX"));
        fleet = new Fleet(suite);
        killer = new Killer(fleet, log);
        outages = new Outages(fleet, gate, crew, journal, log);
        workforce = new Workforce(suite, crew, journal, thinking);
        books = new Books(port("STORE"));
        auditor = new Auditor(suite, books, journal, log);
    }

    private static String[] properties(SmtpGate gate) {
        return Stream.concat(SHORT_CLAIMS.stream(), Stream.of("cosell.smtp.url=" + gate.url()))
                .toArray(String[]::new);
    }

    private int port(String part) {
        return suite.parts().stream()
                .filter(running -> running.part().equals(part))
                .mapToInt(RunningPart::port)
                .findFirst()
                .orElseThrow();
    }

    @Override
    public void close() {
        workforce.close();
        books.close();
        fleet.close();
        suite.close();
        gate.close();
    }
}
