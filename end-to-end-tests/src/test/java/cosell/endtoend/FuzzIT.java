package cosell.endtoend;

import static org.assertj.core.api.Assertions.assertThat;

import cosell.endtoend.driver.Build;
import cosell.endtoend.driver.Python;
import cosell.endtoend.driver.SharedSuite;
import cosell.endtoend.driver.Suite;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * Whatever is sent to an API, made from its own description, gets an answer that the description names. Further
 * callers and more examples of each operation by {@code ./cosell test --fuzz}.
 */
@ExtendWith(SharedSuite.class)
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class FuzzIT {

    private static final int EXAMPLES = Integer.getInteger("cosell.fuzz.examples", 6);
    private static final long SEED = Long.getLong("cosell.fuzz.seed", 1);
    private static final List<String> ALWAYS = List.of(Users.CONTOSO_ADMIN, Users.SELLER);
    private static final List<String> EVERY_ROLE = List.of(
            Users.CONTOSO_ADMIN,
            Users.SEATTLE,
            Users.READER,
            Users.FABRIKAM,
            Users.SELLER,
            Users.REVIEWER,
            Users.OPERATOR);

    private static final List<String> SERVICES = List.of("deals-service", "invitations-service");

    private final Suite suite;
    private final List<String> deals = new ArrayList<>();
    private final List<String> ids = new ArrayList<>();

    FuzzIT(Suite suite) {
        this.suite = suite;
    }

    @BeforeAll
    void somethingIsThere() {
        var contoso = suite.api().as(Users.CONTOSO_ADMIN);
        var open = contoso.post("/api/deals", Forms.deal("Fuzzed", "Wingtip Toys"))
                .expect(201)
                .at("/id");
        var won = contoso.post("/api/deals", Forms.deal("Fuzzed and won", "Wingtip Toys"))
                .expect(201)
                .at("/id");
        contoso.send("POST", "/api/deals/" + won + "/won", "{}").expect(200);
        var form = Forms.deal("Fuzzed together", "Wingtip Toys");
        form.putArray("invitations").add(Forms.fabrikamInvited());
        var shared = contoso.post("/api/deals", form).expect(201);
        deals.addAll(List.of(open, won, shared.at("/id")));
        ids.addAll(deals);
        ids.add(shared.at("/engagementId"));
        ids.add(shared.at("/requestedInvitations/0/invitationId"));
        ids.add("fabrikam");
    }

    /** Nobody is left waiting for an answer, so that the stories that follow get no mail of it. */
    @AfterAll
    void nothingIsLeftOpen() {
        var contoso = suite.api().as(Users.CONTOSO_ADMIN);
        deals.forEach(deal -> contoso.send("POST", "/api/deals/" + deal + "/lost", "{\"reason\":\"BUDGET\"}"));
        suite.settle();
        suite.inbox().clear();
    }

    @ParameterizedTest
    @MethodSource("servicesAndCallers")
    void everyAnswerIsADescribedOne(String service, String user) {
        var description = Build.root().resolve("docs/openapi/" + service + ".json");

        var output = Python.prepared()
                .run(
                        "fuzz.py",
                        Map.of("COSELL_TOKEN", suite.api().token(user)),
                        description.toString(),
                        suite.gateway(),
                        Integer.toString(EXAMPLES),
                        Long.toString(SEED),
                        String.join(",", ids));

        assertThat(output).contains("Test cases:");
    }

    static Stream<Arguments> servicesAndCallers() {
        List<String> callers = Boolean.getBoolean("cosell.fuzz.everyRole") ? EVERY_ROLE : ALWAYS;
        return SERVICES.stream().flatMap(service -> callers.stream().map(user -> Arguments.of(service, user)));
    }
}
