package cosell.endtoend;

import static java.util.stream.Collectors.counting;
import static java.util.stream.Collectors.groupingBy;
import static org.assertj.core.api.Assertions.assertThat;

import cosell.endtoend.driver.Caller;
import cosell.endtoend.driver.Event;
import cosell.endtoend.driver.Events;
import cosell.endtoend.driver.Mail;
import cosell.endtoend.driver.Suite;
import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.ExecutorService;
import java.util.random.RandomGenerator;
import java.util.random.RandomGeneratorFactory;
import java.util.stream.Collectors;
import java.util.stream.LongStream;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.RepeatedTest;
import org.junit.jupiter.api.RepetitionInfo;
import org.junit.jupiter.api.TestInstance;

/** Everything is killed at a random moment under load, and started again: nothing is missing and nothing is twice. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class CrashIT {

    private static final int FEWEST = 60;
    private static final int MOST = 250;

    /** How long before the kill a mail may have arrived whose arrival was not noted yet. */
    private static final Duration LAST_WINDOW = Duration.ofSeconds(3);

    /** A mail that was being sent at the kill is claimed until then, and only tried again afterwards. */
    private static final String[] SHORT_CLAIMS = {"cosell.mail.lease=PT8S", "cosell.mail.mail-limit=PT6S"};

    private final long seed = Long.getLong("cosell.seed", System.nanoTime());
    private final RandomGenerator random = RandomGeneratorFactory.getDefault().create(seed);
    private final Suite suite = Suite.start("crash-suite", SHORT_CLAIMS);
    private final ExecutorService executor = Load.executor();
    private final Map<String, String> deals = new HashMap<>();
    private final Set<Instant> kills = new TreeSet<>();

    @AfterAll
    void stop() {
        executor.shutdownNow();
        suite.close();
    }

    @RepeatedTest(2)
    @DisplayName("a kill of every process loses nothing that was acknowledged and repeats nothing")
    void aKillOfEveryProcessLosesNothingAndRepeatsNothing(RepetitionInfo repetition) throws Exception {
        var load = new Load(Integer.toString(repetition.getCurrentRepetition()));
        killedUnder(load);

        var killed = System.nanoTime();
        suite.startAgain();
        tell("ready again", killed);
        var admin = suite.api().as(Users.CONTOSO_ADMIN);
        load.deals().forEach((name, deal) -> isThere(admin, name, deal));
        load.again(admin);
        suite.settle();
        tell("nothing left to do", killed);

        deals.putAll(load.deals());
        var events = suite.events().all(Events.DEALS);
        eachDealHasExactlyItsEvents(admin, events);
        eachNameIsOneDeal(events);
        eachPositionIsOneEvent(events);
        eachPositionIsOneEvent(suite.events().all(Events.ENGAGEMENTS));
        eachInvitationIsOneMail(load);
    }

    private static void tell(String what, long since) {
        System.out.printf("%.1f s after the kill: %s%n", (System.nanoTime() - since) / 1e9, what);
    }

    private void killedUnder(Load load) throws Exception {
        var moment = random.nextInt(FEWEST, MOST);
        load.begin(suite.api(), executor);
        Awaitility.await()
                .pollInterval(Duration.ofMillis(5))
                .atMost(Duration.ofMinutes(1))
                .until(() -> load.acknowledgements() >= moment);
        suite.kill();
        kills.add(Instant.now());
        load.end();
        System.out.printf("Killed after %d acknowledged deals (seed %d)%n", load.acknowledgements(), seed);
    }

    private static void isThere(Caller admin, String name, String deal) {
        assertThat(admin.get("/api/deals/" + deal).expect(200).at("/name")).isEqualTo(name);
    }

    private void eachDealHasExactlyItsEvents(Caller admin, List<Event> events) {
        var sequences = events.stream()
                .collect(groupingBy(Event::aggregate, Collectors.mapping(Event::sequence, Collectors.toSet())));
        deals.forEach((name, deal) -> {
            var position = admin.get("/api/deals/" + deal).expect(200).header("Deal-Sequence");
            var last = Long.parseLong(position.substring(position.indexOf('-') + 1));
            assertThat(sequences.get(deal))
                    .as("sequences of %s", name)
                    .containsExactlyInAnyOrderElementsOf(
                            LongStream.rangeClosed(1, last).boxed().toList());
        });
    }

    /** Nobody asked for more deals than these, however often they asked. */
    private void eachNameIsOneDeal(List<Event> events) {
        var created = events.stream()
                .filter(event -> event.change().equals("CREATED"))
                .collect(Collectors.toMap(
                        event -> String.valueOf(event.state().get("name")), Event::aggregate, CrashIT::theSame));
        assertThat(created).isEqualTo(deals);
    }

    private static String theSame(String one, String other) {
        assertThat(other).isEqualTo(one);
        return one;
    }

    private static void eachPositionIsOneEvent(List<Event> events) {
        events.stream()
                .collect(groupingBy(event -> event.aggregate() + " " + event.sequence()))
                .forEach((at, same) -> {
                    assertThat(same)
                            .as("events at %s", at)
                            .extracting(Event::id)
                            .containsOnly(same.getFirst().id());
                    assertThat(same)
                            .allSatisfy(
                                    event -> assertThat(event.cloudEventId()).isEqualTo(event.id()));
                });
        events.stream()
                .collect(groupingBy(Event::aggregate, Collectors.mapping(Event::sequence, Collectors.toSet())))
                .forEach((aggregate, sequences) -> assertThat(sequences)
                        .as("sequences of %s", aggregate)
                        .hasSize(Math.toIntExact(
                                sequences.stream().max(Long::compare).orElseThrow())));
    }

    private void eachInvitationIsOneMail(Load load) {
        var mails = suite.inbox().all();
        assertThat(deals(mails, Users.FABRIKAM_DESK)).containsAll(load.invitingFabrikam());
        assertThat(deals(mails, "referrals.london@northwind.example")).containsAll(load.invitingNorthwind());
        mails.stream().collect(groupingBy(Mail::line)).forEach((line, same) -> {
            assertThat(same)
                    .as(line)
                    .extracting(Mail::messageId)
                    .containsOnly(same.getFirst().messageId());
            assertThat(same.getFirst().messageId()).isNotBlank();
        });
        repeatsBelongToAKill(mails);
    }

    private static List<String> deals(List<Mail> mails, String recipient) {
        return mails.stream()
                .filter(mail -> mail.to().contains(recipient))
                .map(mail -> mail.subject().replaceFirst(".*: ", ""))
                .toList();
    }

    /**
     * A mail may come twice only when the kill came between the server's answer and its record; then both have the same
     * Message-ID.
     */
    private void repeatsBelongToAKill(List<Mail> mails) {
        var counts = mails.stream().collect(groupingBy(Mail::messageId, counting()));
        var firsts = mails.stream().collect(Collectors.toMap(Mail::messageId, Mail::receivedAt, (first, _) -> first));
        counts.entrySet().stream().filter(count -> count.getValue() > 1).forEach(repeated -> {
            var first = firsts.get(repeated.getKey());
            System.out.printf("Mail %s came %d times%n", repeated.getKey(), repeated.getValue());
            assertThat(kills)
                    .as("kills shortly after the first arrival of %s at %s", repeated.getKey(), first)
                    .anyMatch(kill ->
                            first.isBefore(kill) && first.plus(LAST_WINDOW).isAfter(kill));
        });
    }
}
