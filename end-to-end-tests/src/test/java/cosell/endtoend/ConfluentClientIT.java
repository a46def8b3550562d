package cosell.endtoend;

import static org.assertj.core.api.Assertions.assertThat;

import cosell.endtoend.driver.Json;
import cosell.endtoend.driver.Python;
import cosell.endtoend.driver.SharedSuite;
import cosell.endtoend.driver.Suite;
import java.util.UUID;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import tools.jackson.databind.JsonNode;

/** Somebody else's client, Confluent's for Python, understands our topics, and we understand what it writes. */
@ExtendWith(SharedSuite.class)
class ConfluentClientIT {

    private final Suite suite;

    ConfluentClientIT(Suite suite) {
        this.suite = suite;
    }

    @Test
    @DisplayName(
            "X-01 X-02 an opportunity that Confluent's client publishes becomes a deal, and it reads result and event")
    void anOpportunityThatConfluentsClientPublishesBecomesADeal() {
        var crmId = "PY-" + UUID.randomUUID();
        var name = "Ski passes " + crmId;

        var seen = connectorRuns(crmId, name);

        assertThat(Json.text(seen, "/result/outcome")).isEqualTo("APPLIED");
        assertThat(Json.text(seen, "/result/organization")).isEqualTo("contoso");
        assertThat(seen.at("/result/faults").isEmpty()).isTrue();
        assertThat(Json.text(seen, "/event/change")).isEqualTo("CREATED");
        assertThat(seen.at("/event/sequence").asLong()).isEqualTo(1);
        assertThat(Json.text(seen, "/event/state/value/amount")).isEqualTo("48250.7500");
        assertThat(Json.text(seen, "/event/state/estimatedCloseDate")).isEqualTo("2027-05-17");
        theDealIsThere(Json.text(seen, "/result/dealId"), name, crmId);
    }

    private JsonNode connectorRuns(String crmId, String name) {
        var output =
                Python.prepared().run("crm_connector.py", suite.broker(), suite.registry(), "contoso", crmId, name);
        return output.lines()
                .filter(line -> line.startsWith("{"))
                .map(Json::read)
                .findFirst()
                .orElseThrow(() -> new AssertionError(output));
    }

    private void theDealIsThere(String id, String name, String crmId) {
        var deal = suite.api().as(Users.PRAHA).get("/api/deals/" + id).expect(200);
        assertThat(deal.at("/name")).isEqualTo(name);
        assertThat(deal.at("/type")).isEqualTo("PRIVATE");
        assertThat(deal.at("/status")).isEqualTo("ACCEPTED");
        assertThat(deal.at("/stage")).isEqualTo("QUALIFIED");
        assertThat(deal.at("/crm/system")).isEqualTo("python-crm");
        assertThat(deal.at("/crm/id")).isEqualTo(crmId);
        assertThat(deal.json().at("/value/amount").decimalValue()).isEqualByComparingTo("48250.75");
        assertThat(deal.at("/value/currency")).isEqualTo("EUR");
    }
}
