package cosell.endtoend.chaos;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.TreeMap;

/** Takes away what the services stand on, for a while, while people work on; nothing else is killed meanwhile. */
final class Outages {

    private final Fleet fleet;
    private final SmtpGate gate;
    private final Crew crew;
    private final Journal journal;
    private final KillLog log;

    Outages(Fleet fleet, SmtpGate gate, Crew crew, Journal journal, KillLog log) {
        this.fleet = fleet;
        this.gate = gate;
        this.crew = crew;
        this.journal = journal;
        this.log = log;
    }

    /** Killed and started again at once. */
    void restart(Victim victim) {
        away(victim, Duration.ZERO);
    }

    /** Killed, and started again after a while; returns once it is back. */
    void away(Victim victim, Duration time) {
        var target = Target.only(victim);
        var from = Instant.now();
        var before = fleet.pid(target);
        fleet.keepDown(target);
        assertThat(fleet.kill(target)).as("%s was there to be killed", victim).isTrue();
        log.killedAtRandom(target);
        crew.beforeAsking(time);
        fleet.letStart(target);
        fleet.awaitSuccessor(target, before);
        log.away(victim.label(), from, Instant.now());
        fleet.awaitReady();
    }

    /** Nobody's command may be turned down or left without an answer for want of a broker or a registry. */
    void awayUnnoticed(Victim victim, Duration time) {
        var troubles = troubles();
        var commands = journal.commands();
        away(victim, time);
        assertThat(troubles())
                .as("answers while the %s was away", victim.label())
                .isEqualTo(troubles);
        assertThat(journal.commands())
                .as("commands accepted while the %s was away", victim.label())
                .isGreaterThan(commands);
    }

    private Map<String, Long> troubles() {
        var all = new TreeMap<String, Long>();
        journal.troubles().forEach((status, count) -> all.put(Integer.toString(status), count));
        all.put("unanswered", journal.unansweredRequests());
        return all;
    }

    /** The mail server is there and takes nothing. */
    void noMail(Duration time) {
        var from = Instant.now();
        gate.shut();
        crew.beforeAsking(time);
        gate.open();
        log.away("mail server", from, Instant.now());
    }
}
