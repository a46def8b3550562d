package cosell.endtoend.chaos;

import cosell.endtoend.driver.Suite;
import java.time.Duration;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;

/** The people at work, each with one deal after the other. */
final class Workforce implements AutoCloseable {

    private static final int PEOPLE = 3;
    private static final Duration CALM = Duration.ofHours(73);
    private static final int KINDS = 6;

    private final Suite suite;
    private final Crew crew;
    private final Journal journal;
    private final Duration thinking;
    private final Numbers numbers = new Numbers();
    private final Queue<Course> ripening = new ConcurrentLinkedQueue<>();
    private final Queue<Course> ripe = new ConcurrentLinkedQueue<>();
    private final ExecutorService threads = Executors.newFixedThreadPool(PEOPLE);
    private final List<Future<?>> people = new ArrayList<>();
    private volatile LocalDate today;

    Workforce(Suite suite, Crew crew, Journal journal, Duration thinking) {
        this.suite = suite;
        this.crew = crew;
        this.journal = journal;
        this.thinking = thinking;
        this.today = LocalDate.ofInstant(suite.time().now(), ZoneOffset.UTC);
    }

    void begin() {
        for (int person = 0; person < PEOPLE; person++) {
            var withPartners = person > 0;
            people.add(threads.submit(() -> work(new Person(crew, numbers, suite.api()), withPartners)));
        }
    }

    /** Time goes by in the domain; what was accepted three days ago can be won and registered now. */
    void letTimePass() {
        suite.time().advance(CALM);
        today = LocalDate.ofInstant(suite.time().now(), ZoneOffset.UTC);
        for (var course = ripening.poll(); course != null; course = ripening.poll()) {
            ripe.add(course);
        }
    }

    /** Fails when somebody has given up. */
    void allAreWell() {
        people.stream().filter(Future::isDone).forEach(Workforce::outcome);
    }

    /** Returns when everybody has finished what they were at. */
    void end() {
        crew.goHome();
        people.forEach(Workforce::outcome);
    }

    private static void outcome(Future<?> person) {
        try {
            person.get();
        } catch (ExecutionException e) {
            throw new AssertionError("Somebody has given up", e.getCause());
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }

    /** Who works alone needs nobody else's service, so nothing that only the others need may stop them. */
    private void work(Person person, boolean withPartners) {
        while (!crew.isOver()) {
            var course = withPartners ? ripe.poll() : null;
            if (course != null) {
                person.wins(course, today);
                think();
                person.registers(course, today);
            } else {
                var number = numbers.deal();
                live(person, number, withPartners ? number % KINDS : 0);
            }
            think();
        }
    }

    private void live(Person person, int number, int kind) {
        var course = person.creates(number, kind == 2 || kind == 3);
        journal.created(course);
        think();
        switch (kind) {
            case 0, 5 -> editsOften(person, course);
            case 1 -> withNorthwind(person, course);
            case 2 -> person.fabrikamDeclines(course);
            case 4 -> withTheVendor(person, course);
            default -> person.edits(course);
        }
    }

    private void editsOften(Person person, Course course) {
        for (int edit = 0; edit < 3; edit++) {
            person.edits(course);
            think();
        }
    }

    private void withNorthwind(Person person, Course course) {
        var invitation = person.invitesNorthwind(course);
        think();
        person.edits(course);
        think();
        person.northwindAccepts(course, invitation);
        person.seesTheAcceptance(course, invitation);
        person.wins(course, today);
    }

    private void withTheVendor(Person person, Course course) {
        person.makesReadyForTheVendor(course);
        think();
        var invitation = person.invitesTheVendor(course);
        think();
        person.theSellerAccepts(course, invitation);
        person.seesTheAcceptance(course, invitation);
        ripening.add(course);
    }

    private void think() {
        crew.thinking(thinking);
    }

    @Override
    public void close() {
        crew.goHome();
        threads.shutdownNow();
    }
}
