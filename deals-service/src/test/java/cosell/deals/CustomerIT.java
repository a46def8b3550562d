package cosell.deals;

import static org.assertj.core.api.Assertions.assertThat;

import cosell.platform.test.api.Answer;
import cosell.platform.test.infrastructure.RunningService;
import cosell.platform.test.infrastructure.TestPublisher;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.springframework.http.HttpMethod;

/** Customers are suggested over HTTP, with the real store and the demo file of companies. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class CustomerIT {

    private RunningService service;

    @BeforeAll
    void startTheService() {
        service = RunningService.start(
                DealsService.application(),
                "deals_customers",
                Map.of("cosell.customers.directory", "classpath:demo/customers.csv"));
        try (TestPublisher publisher = new TestPublisher()) {
            DemoDirectory.publish(publisher);
        }
        Awaitility.await("the directory")
                .atMost(Duration.ofSeconds(30))
                .until(() -> as("admin@contoso.example").create("{}").status() != 503);
        assertThat(as("admin@contoso.example")
                        .create(Forms.privateDeal("Cloud move", "customers-1"))
                        .status())
                .isEqualTo(201);
    }

    @AfterAll
    void stopTheService() {
        service.close();
    }

    @Test
    @DisplayName("D-03 V-01 own customers and companies of the directory are suggested in the form that a deal takes")
    void suggestsOwnCustomersAndCompanies() {
        Answer admins = find("admin@contoso.example", "?q=WOODG&country=US");
        Answer others = find("praha@contoso.example", "?q=woodg");

        assertThat(admins.texts("$.items[*]['name','source']"))
                .containsExactly("{name=Woodgrove, source=OWN}", "{name=Woodgrove Bank Example, source=DIRECTORY}");
        assertThat(admins.text("$.items[1].dunsNumber")).isEqualTo("900000027");
        assertThat(admins.text("$.items[1].address.city")).isEqualTo("New York");
        assertThat(others.texts("$.items[*].source")).containsExactly("DIRECTORY");
        assertThat(find("seller@msft.example", "?q=woodg").texts("$.items[*].source"))
                .containsExactly("DIRECTORY");
        assertThat(find("admin@contoso.example", "?q=woodg&country=CZ").texts("$.items"))
                .isEmpty();
    }

    @Test
    void namesWhatIsWrongWithAQuery() {
        Answer little = find("admin@contoso.example", "?q=w&country=Narnia&colour=red");
        Answer missing = find("admin@contoso.example", "");

        assertThat(little.status()).isEqualTo(400);
        assertThat(little.texts("$.errors[*].pointer")).containsExactly("/query/q", "/query/country", "/query/colour");
        assertThat(missing.texts("$.errors[*].code")).containsExactly("REQUIRED_FIELD_MISSING");
        assertThat(List.of("reviewer@msft.example", "operator@platform.example"))
                .allMatch(user -> find(user, "?q=woodg").status() == 403);
    }

    private Answer find(String user, String query) {
        return as(user).send(HttpMethod.GET, "/api/customers" + query, Map.of(), "");
    }

    private DealsClient as(String user) {
        return new DealsClient(service.as(user));
    }
}
