package cosell.endtoend.chaos;

import cosell.endtoend.chaos.Auditor.Findings;
import java.time.Duration;
import java.util.Arrays;
import java.util.Iterator;
import java.util.List;
import java.util.stream.Stream;

/** Kills and audits in turns until enough has been killed, or time is up. */
final class ChaosRun {

    private static final int TRIES = 3;

    private final Scene scene;
    private final Extent extent;
    private final Blows blows;
    private final ChaosReport report;
    private final long started = System.nanoTime();
    private final Iterator<Runnable> outages;

    ChaosRun(Scene scene, Extent extent, Blows blows) {
        this.scene = scene;
        this.extent = extent;
        this.blows = blows;
        this.report = new ChaosReport(extent, scene.journal, scene.log);
        this.outages = Stream.generate(() -> List.<Runnable>of(
                        () -> scene.outages.restart(Victim.BROKER),
                        () -> scene.outages.restart(Victim.STORE),
                        () -> scene.outages.awayUnnoticed(Victim.REGISTRY, Duration.ofSeconds(40)),
                        () -> scene.outages.awayUnnoticed(Victim.BROKER, Duration.ofMinutes(2)),
                        () -> scene.outages.away(Victim.STORE, Duration.ofSeconds(30)),
                        () -> scene.outages.noMail(Duration.ofSeconds(60))))
                .flatMap(List::stream)
                .iterator();
    }

    /** Writes a report, whatever comes of it. */
    void toTheEnd() {
        try {
            var findings = run();
            report.tellSuccess(elapsed(), findings);
        } catch (RuntimeException | AssertionError e) {
            report.tellFailure(elapsed(), scene.suite.directory(), e);
            throw e;
        }
    }

    /** What the last audit compared. */
    private Findings run() {
        scene.workforce.begin();
        if (extent.isLong()) {
            inRounds();
        } else {
            eachPointOnce();
        }
        scene.workforce.end();
        return theEndOfEveryInvitation();
    }

    private void inRounds() {
        while (scene.log.kills() < extent.kills() && isInTime()) {
            var enough = Math.min(extent.kills(), scene.log.kills() + extent.round());
            while (scene.log.kills() < enough && isInTime()) {
                blows.some();
                scene.workforce.allAreWell();
            }
            comeToRest();
            outages.next().run();
            checkpoint();
        }
    }

    private void eachPointOnce() {
        for (int trial = 0; trial < TRIES && !missing().isEmpty(); trial++) {
            missing().forEach(blows::at);
            comeToRest();
        }
        scene.outages.noMail(Duration.ofSeconds(5));
        checkpoint();
        scene.outages.restart(Victim.BROKER);
        while (scene.log.kills() < extent.kills()) {
            blows.atAnyMoment();
        }
        comeToRest();
    }

    private List<FailPoint> missing() {
        return Arrays.stream(FailPoint.values())
                .filter(point -> !scene.log.atPoints().containsKey(point))
                .toList();
    }

    private void comeToRest() {
        blows.finish();
        scene.fleet.awaitReady();
        scene.workforce.allAreWell();
        tell("all are ready again");
    }

    private void checkpoint() {
        scene.crew.duringABreak(() -> {
            audit();
            tell("on disk are " + new Footprint(scene.suite).now());
            scene.workforce.letTimePass();
        });
    }

    private Findings audit() {
        var findings = scene.auditor.audit();
        tell("audited " + findings);
        return findings;
    }

    /** What nobody answered is reminded of and expires, once, whoever of the two instances sees it first. */
    private Findings theEndOfEveryInvitation() {
        var last = audit();
        for (var days : List.of(7, 5, 3)) {
            scene.suite.time().advance(Duration.ofDays(days));
            last = audit();
        }
        return last;
    }

    private boolean isInTime() {
        return elapsed().compareTo(extent.limit()) < 0;
    }

    private Duration elapsed() {
        return Duration.ofNanos(System.nanoTime() - started);
    }

    private void tell(String what) {
        System.out.printf(
                "[%d:%02d] %d of %d kills, %d commands accepted: %s%n",
                elapsed().toMinutes(),
                elapsed().toSecondsPart(),
                scene.log.kills(),
                extent.kills(),
                scene.journal.commands(),
                what);
    }
}
