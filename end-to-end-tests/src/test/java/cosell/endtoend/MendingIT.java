package cosell.endtoend;

import static org.assertj.core.api.Assertions.assertThat;

import cosell.endtoend.driver.Caller;
import cosell.endtoend.driver.Databases;
import cosell.endtoend.driver.Eventually;
import cosell.endtoend.driver.Json;
import cosell.endtoend.driver.Mail;
import cosell.endtoend.driver.OperatedSuite;
import cosell.endtoend.driver.Suite;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.ExecutorService;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.bson.Document;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.extension.ExtendWith;

/** Copies are cleared and rebuilt, and a database is put back to an older copy, while people go on working. */
@ExtendWith(OperatedSuite.class)
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class MendingIT {

    private static final Duration LONG = Duration.ofMinutes(2);
    private static final String REGISTRATION = "cosell_registration";
    private static final Map<String, List<String>> COPIES = Map.of(
            "cosell_notification",
            List.of("deals", "engagements", "organizations", "registrations"),
            REGISTRATION,
            List.of("deals", "engagements", "organizations"));

    private final Suite suite;
    private final ExecutorService executor = Load.executor();

    MendingIT(Suite suite) {
        this.suite = suite;
    }

    @AfterAll
    void stop() {
        executor.shutdownNow();
    }

    @Test
    @DisplayName("copies cleared under load are rebuilt equal, without an old mail and without a lost new one")
    void clearedCopiesAreRebuiltEqual() throws Exception {
        var load = new Load("rebuild");
        load.begin(suite.api(), executor);
        awaitDeals(load, 30);
        rebuild();
        awaitDeals(load, load.acknowledgements() + 15);
        load.end();
        load.again(suite.api().as(Users.CONTOSO_ADMIN));
        suite.settle();
        eachInvitationIsOneMail(load);

        try (var databases = suite.databases()) {
            var before = copies(databases);
            var mails = suite.inbox().all().stream().map(Mail::messageId).toList();
            assertThat(before.get(REGISTRATION + ".deals").keySet())
                    .containsAll(load.deals().values());

            rebuild();
            suite.settle();

            assertThat(copies(databases)).isEqualTo(before);
            assertThat(suite.inbox().all().stream().map(Mail::messageId)).containsExactlyElementsOf(mails);
        }
    }

    @Test
    @DisplayName("a database that is put back to an older copy catches up with everything since")
    void anOlderDatabaseCatchesUp() throws Exception {
        try (var databases = suite.databases()) {
            worked("older", 10);
            var older = databases.copyOf(REGISTRATION);
            worked("newer", 10);
            var newer = copies(databases);
            databases.putBack(REGISTRATION, older);
            assertThat(copies(databases)).isNotEqualTo(newer);
            suite.kill();

            suite.startAgain();

            try (var again = suite.databases()) {
                // The broker takes all for read long since, so there is no lag to wait for.
                Eventually.within(LONG, "the copies to catch up")
                        .untilAsserted(() -> assertThat(copies(again)).isEqualTo(newer));
            }
        }
    }

    private void worked(String round, int deals) throws Exception {
        var load = new Load(round);
        load.begin(suite.api(), executor);
        awaitDeals(load, deals);
        load.end();
        suite.settle();
    }

    private static void awaitDeals(Load load, int deals) {
        Eventually.within(LONG, deals + " deals").until(() -> load.acknowledgements() >= deals);
    }

    private void rebuild() {
        ordered("notification", "rebuild");
        ordered("registration", "rebuild");
        for (var owner : List.of("invitations", "deals", "registration")) {
            ordered(owner, "republish");
        }
    }

    private void ordered(String service, String action) {
        var operations = "/api/ops/" + service;
        Caller operator = suite.api().as(Users.OPERATOR);
        var started =
                operator.post(operations + "/" + action, Json.object("{}")).expect(202);
        Eventually.within(LONG, action + " of " + service)
                .until(() -> operator.get(operations + "/operations/" + started.at("/id"))
                        .expect(200)
                        .at("/state")
                        .equals("DONE"));
    }

    /** Every copy with its state, its position and its index fields; how often it was written is its own affair. */
    private static Map<String, Map<String, Document>> copies(Databases databases) {
        var all = new TreeMap<String, Map<String, Document>>();
        COPIES.forEach((database, collections) -> collections.forEach(
                collection -> all.put(database + "." + collection, databases.byId(database, collection, "version"))));
        return all;
    }

    private void eachInvitationIsOneMail(Load load) {
        var mails = suite.inbox().all();
        assertThat(subjects(mails, Users.FABRIKAM_DESK)).containsAll(load.invitingFabrikam());
        assertThat(subjects(mails, "referrals.london@northwind.example")).containsAll(load.invitingNorthwind());
        assertThat(mails.stream().collect(Collectors.groupingBy(Mail::line, Collectors.counting())))
                .allSatisfy((line, count) -> assertThat(count).as(line).isEqualTo(1));
    }

    private static List<String> subjects(List<Mail> mails, String recipient) {
        Function<Mail, String> deal = mail -> mail.subject().replaceFirst(".*: ", "");
        return mails.stream()
                .filter(mail -> mail.to().contains(recipient))
                .map(deal)
                .toList();
    }
}
