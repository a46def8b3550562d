package cosell.deals;

import static org.assertj.core.api.Assertions.assertThat;

import com.jayway.jsonpath.JsonPath;
import cosell.platform.test.api.Answer;
import cosell.platform.test.api.Described;
import cosell.platform.test.infrastructure.RunningService;
import cosell.platform.test.infrastructure.TestPublisher;
import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.random.RandomGenerator;
import java.util.random.RandomGeneratorFactory;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.RepeatedTest;
import org.junit.jupiter.api.RepetitionInfo;
import org.junit.jupiter.api.TestInstance;
import org.springframework.http.HttpMethod;

/**
 * Nothing that the vendor can call differs by the presence of private deals: whatever partners do with theirs, with the
 * same words, customers, people and ids as in what the vendor sees, every answer stays what it was.
 */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class VendorViewIT {

    private static final long SEED = Long.getLong("cosell.seed", 20_261_130L);
    private static final int PRIVATE_STEPS = 25;
    private static final List<String> NAMES = List.of("Cloud move", "Data estate", "Spring campaign", "Cloud estate");
    private static final List<String> CUSTOMERS = List.of("Woodgrove", "Litware", "Woodgrove Bank");
    private static final String SELLER = "seller@msft.example";
    private static final String REVIEWER = "reviewer@msft.example";

    private RunningService service;
    private String description;
    private final List<String> privateDeals = new ArrayList<>();
    private int created;

    @BeforeAll
    void startTheServiceWithDealsThatTheVendorSees() {
        service = RunningService.start(DealsService.application(), "deals_vendor_view");
        try (TestPublisher publisher = new TestPublisher()) {
            DemoDirectory.publish(publisher);
        }
        description =
                contoso().send(HttpMethod.GET, "/v3/api-docs", Map.of(), "").body();
        RandomGenerator random = random(0);
        Awaitility.await()
                .atMost(Duration.ofSeconds(30))
                .until(() -> contoso().create(form(random)), answer -> answer.status() == 201);
        for (int shared = 0; shared < 6; shared++) {
            String id = contoso().create(form(random)).id();
            assertThat(contoso().command(id, "visibility", "{}").status()).isEqualTo(200);
        }
    }

    @AfterAll
    void stopTheService() {
        service.close();
    }

    @RepeatedTest(3)
    @DisplayName("D-02 V-02 nothing that the vendor can call differs by the presence of private deals")
    void privateDealsLeaveNoTrace(RepetitionInfo repetition) {
        RandomGenerator random = random(repetition.getCurrentRepetition());
        Map<String, String> before = everythingTheVendorCanCall();

        for (int step = 0; step < PRIVATE_STEPS; step++) {
            privateStep(random);
        }

        assertThat(everythingTheVendorCanCall()).as("seed %d", SEED).isEqualTo(before);
        assertThat(privateDeals).isNotEmpty().allSatisfy(this::isHidden);
    }

    private void privateStep(RandomGenerator random) {
        if (privateDeals.isEmpty() || random.nextInt(3) == 0) {
            Answer deal = contoso().create(form(random));
            assertThat(deal.status()).isEqualTo(201);
            privateDeals.add(deal.id());
            return;
        }
        String id = privateDeals.get(random.nextInt(privateDeals.size()));
        switch (random.nextInt(5)) {
            case 0 -> contoso().patch(id, contoso().get(id).tag(), "{\"name\":\"" + any(NAMES, random) + "\"}");
            case 1 -> contoso().command(id, "stage", "{\"percent\":" + random.nextInt(1, 100) + "}");
            case 2 -> contoso().command(id, "won", "{}");
            case 3 -> contoso().command(id, "lost", "{\"reason\":\"BUDGET\"}");
            default -> contoso().favorite(HttpMethod.PUT, id);
        }
    }

    /** Every read of the description without an id, asked in many ways, and every deal that is named in an answer. */
    private Map<String, String> everythingTheVendorCanCall() {
        Map<String, String> answers = new LinkedHashMap<>();
        for (String user : List.of(SELLER, REVIEWER)) {
            reads().forEach(path -> answers.put(user + " " + path, told(user, path)));
        }
        return answers;
    }

    private Stream<String> reads() {
        Stream<String> described = Described.operations(description)
                .filter(operation -> operation.isRead() && !operation.path().contains("{"))
                .map(Described::path);
        Stream<String> asked = Stream.of(
                        "?view=partner-led&count=true",
                        "?view=partner-led&q=woodgrove&count=true",
                        "?view=partner-led&q=cloud",
                        "?view=partner-led&sort=value&currency=USD",
                        "?view=partner-led&solution=SOL-1001-CON",
                        "?view=partner-led&teamMember=seattle@contoso.example",
                        "?view=partner-led&limit=2",
                        "?view=outbound&count=true",
                        "?view=inbound&count=true",
                        "?view=closed&count=true",
                        "?view=favorites",
                        "?q=woodgrove&count=true",
                        "?crmId=vendor-view-1",
                        "?count=true")
                .map(query -> "/api/deals" + query);
        Stream<String> elsewhere = Stream.of(
                "/api/customers?country=US&q=wood", "/api/insights/summary?by=country", "/api/insights/reasons");
        return Stream.of(described, asked, elsewhere).flatMap(paths -> paths);
    }

    private String told(String user, String path) {
        Answer answer = as(user).send(HttpMethod.GET, path, Map.of(), "");
        assertThat(answer.status()).as(path).isLessThan(500);
        return answer.status() + " " + withoutWhatDiffersEachTime(answer.body());
    }

    private static String withoutWhatDiffersEachTime(String body) {
        return body.replaceAll("\"(correlationId|nextCursor)\":\"[^\"]*\"", "");
    }

    private void isHidden(String id) {
        List<String> ways = List.of("", "?view=partner-led", "?asOf=2026-11-30T00:00:00Z");
        String answers = ways.stream()
                .map(way -> as(SELLER).send(HttpMethod.GET, "/api/deals/" + id + way, Map.of(), ""))
                .map(answer -> answer.status() + " " + JsonPath.read(answer.body(), "$.reason"))
                .distinct()
                .collect(Collectors.joining());
        assertThat(answers).isEqualTo("404 NOT_FOUND");
    }

    private String form(RandomGenerator random) {
        return Forms.dealOf("1000001", "SOL-1001-CON", any(NAMES, random), "vendor-view-" + ++created)
                .replace("Woodgrove", any(CUSTOMERS, random));
    }

    private static String any(List<String> texts, RandomGenerator random) {
        return texts.get(random.nextInt(texts.size()));
    }

    private static RandomGenerator random(long further) {
        return RandomGeneratorFactory.of("L64X128MixRandom").create(SEED + further);
    }

    private DealsClient contoso() {
        return as("admin@contoso.example");
    }

    private DealsClient as(String user) {
        return new DealsClient(service.as(user));
    }
}
