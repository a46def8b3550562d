package cosell.endtoend;

import static org.assertj.core.api.Assertions.assertThat;

import cosell.endtoend.driver.Build;
import cosell.endtoend.driver.Python;
import cosell.endtoend.driver.SharedSuite;
import cosell.endtoend.driver.Suite;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * Whatever is sent to the deals API, made from its own description, gets an answer that the description names. Further
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

    private final Suite suite;
    private String deals = "";

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
        var shared = contoso.post("/api/deals", form).expect(201).at("/id");
        deals = Stream.of(open, won, shared).collect(Collectors.joining(","));
    }

    /** Nobody is left waiting for an answer, so that the stories that follow get no mail of it. */
    @AfterAll
    void nothingIsLeftOpen() {
        var contoso = suite.api().as(Users.CONTOSO_ADMIN);
        Stream.of(deals.split(",", -1))
                .forEach(deal -> contoso.send("POST", "/api/deals/" + deal + "/lost", "{\"reason\":\"BUDGET\"}"));
        suite.settle();
        suite.inbox().clear();
    }

    @ParameterizedTest
    @MethodSource("callers")
    void everyAnswerIsADescribedOne(String user) {
        var description = Build.root().resolve("docs/openapi/deals-service.json");

        var output = Python.prepared()
                .run(
                        "fuzz.py",
                        Map.of("COSELL_TOKEN", suite.api().token(user)),
                        description.toString(),
                        suite.gateway(),
                        Integer.toString(EXAMPLES),
                        Long.toString(SEED),
                        deals);

        assertThat(output).contains("Test cases:");
    }

    static List<String> callers() {
        return Boolean.getBoolean("cosell.fuzz.everyRole") ? EVERY_ROLE : ALWAYS;
    }
}
