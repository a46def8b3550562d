package cosell.deals;

import static org.assertj.core.api.Assertions.assertThat;

import cosell.platform.test.api.Answer;
import cosell.platform.test.infrastructure.RunningService;
import cosell.platform.test.infrastructure.TestPublisher;
import java.io.IOException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVParser;
import org.apache.commons.csv.CSVRecord;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.springframework.http.HttpMethod;

/** Lists, exports and what else is found among deals, over HTTP. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class ListsIT {

    private static final String CONTOSO = "admin@contoso.example";
    private static final String FABRIKAM = "admin@fabrikam.example";
    private static final String SELLER = "seller@msft.example";

    private RunningService service;

    @BeforeAll
    void startTheService() {
        service = RunningService.start(DealsService.application(), "deals_lists_http");
        try (TestPublisher publisher = new TestPublisher()) {
            DemoDirectory.publish(publisher);
        }
        List.of(CONTOSO, FABRIKAM)
                .forEach(user -> Awaitility.await("the directory")
                        .atMost(Duration.ofSeconds(30))
                        .until(() -> as(user).create("{}").status() != 503));
    }

    @AfterAll
    void stopTheService() {
        service.close();
    }

    @Test
    @DisplayName("D-19 the export holds what the list holds, in its order, as another library reads it")
    void theExportHoldsWhatTheListHolds() {
        DealsClient fabrikam = as(FABRIKAM);
        List<String> names = List.of("=SUM(1)", "+1", "-a", "@b", "c;d,\\\"e\\\"", "žluť", "line\\nbreak", "'quoted'");
        IntStream.range(0, 250)
                .forEach(at -> fabrikam.create(Forms.dealOf(
                        "2000001", "SOL-2001-FAB", names.get(at % names.size()) + " " + at, "export-" + at)));
        String asked = "?view=outbound&sort=name";
        List<String> listedIds = new ArrayList<>();
        List<String> listedNames = new ArrayList<>();
        String cursor = "";
        do {
            Answer page = fabrikam.list(asked + "&limit=90" + cursor);
            listedIds.addAll(page.texts("$.items[*].id"));
            listedNames.addAll(page.texts("$.items[*].name"));
            cursor = page.text("$.nextCursor").equals("null") ? "" : "&cursor=" + page.text("$.nextCursor");
        } while (!cursor.isEmpty());
        Answer export = fabrikam.list("/export.csv" + asked);

        assertThat(export.headers().getContentType()).hasToString("text/csv;charset=UTF-8");
        assertThat(export.headers().getContentDisposition().getFilename()).isEqualTo("deals.csv");
        List<CSVRecord> rows = rows(export);
        assertThat(listedIds).hasSize(250).doesNotHaveDuplicates();
        assertThat(rows).extracting(row -> row.get("id")).isEqualTo(listedIds);
        assertThat(rows).extracting(row -> bare(row.get("name"))).isEqualTo(listedNames);
        assertThat(rows)
                .flatExtracting(CSVRecord::toList)
                .noneMatch(cell -> cell.matches("(?s)[=+\\-@\t\r].*[^0-9].*"));
    }

    @Test
    @DisplayName("D-19 an export takes the filters of the list and no page of it")
    void anExportTakesNoPage() {
        Answer refused = as(CONTOSO).list("/export.csv?limit=5&cursor=x&count=true&sort=value");

        assertThat(refused.status()).isEqualTo(400);
        assertThat(refused.texts("$.errors[*].pointer"))
                .containsExactlyInAnyOrder("/query/limit", "/query/cursor", "/query/count", "/query/currency");
    }

    @Test
    @DisplayName("V-01 V-02 an export shows nobody more than the list does")
    void anExportShowsNobodyMore() {
        String id = as(CONTOSO).create(Forms.privateDeal("Ours", "lists-1")).id();

        assertThat(ids(as(CONTOSO), "?crmId=lists-1")).containsExactly(id);
        assertThat(ids(as("praha@contoso.example"), "?crmId=lists-1")).isEmpty();
        assertThat(ids(as(FABRIKAM), "?crmId=lists-1")).isEmpty();
        assertThat(as("reviewer@msft.example").list("/export.csv").status()).isEqualTo(403);
        assertThat(as(CONTOSO).list("/export.csv?view=partner-led").status()).isEqualTo(403);
    }

    @Test
    @DisplayName("D-02 V-02 nothing that the vendor can list differs by private deals")
    void nothingTheVendorListsDiffersByPrivateDeals() {
        DealsClient contoso = as(CONTOSO);
        String led = contoso.create(Forms.privateDeal("Led one", "lists-2")).id();
        contoso.command(led, "visibility", "");
        List<String> before = vendorSees();

        String hidden =
                contoso.create(Forms.privateDeal("Hidden one", "lists-3")).id();

        assertThat(vendorSees()).isEqualTo(before);
        assertThat(before).allMatch(body -> !body.contains("Led one"));
        assertThat(before.getFirst()).contains(led).doesNotContain(hidden);
        assertThat(as(SELLER).list("?view=partner-led&crmId=lists-2").text("$.errors[0].pointer"))
                .isEqualTo("/query/crmId");
        assertThat(rows(as(SELLER).list("/export.csv?view=partner-led"))
                        .getFirst()
                        .toMap())
                .doesNotContainKeys("name", "notes", "crmId", "createdAt");
    }

    @Test
    @DisplayName("D-19 a cursor belongs to its filters and its order")
    void aCursorBelongsToItsQuery() {
        DealsClient contoso = as(CONTOSO);
        IntStream.range(0, 3).forEach(at -> contoso.create(Forms.privateDeal("Cursor " + at, "cursor-" + at)));
        String cursor = contoso.list("?q=cursor&sort=-name&limit=1").text("$.nextCursor");

        Answer next = contoso.list("?q=cursor&sort=-name&limit=1&cursor=" + cursor);

        assertThat(next.texts("$.items[*].name")).containsExactly("Cursor 1");
        assertThat(List.of("?q=cursor&sort=name", "?q=curs&sort=-name", "?q=cursor", "?q=cursor&sort=-name&stage=WON"))
                .allSatisfy(other -> assertThat(
                                contoso.list(other + "&cursor=" + cursor).text("$.errors[0].pointer"))
                        .isEqualTo("/query/cursor"));
        assertThat(as(FABRIKAM).list("?q=cursor&sort=-name&cursor=" + cursor).status())
                .isEqualTo(400);
    }

    @Test
    @DisplayName("D-18 the people of the latest deals are offered, newest first, each address once")
    void recentContactsAreOffered() {
        DealsClient praha = as("praha@contoso.example");
        praha.create(team("recent-1", "Old Name", "Praha@contoso.example", "Ann", "ann@contoso.example"));
        praha.create(team("recent-2", "New Name", "praha@contoso.example", "Bob", "bob@contoso.example"));

        Answer recent = recent(praha, "");

        assertThat(recent.texts("$.items[*].name")).containsExactly("New Name", "Bob", "Ann");
        assertThat(recent.text("$.items[0].phone")).isEqualTo("+420601123456");
        assertThat(recent(praha, "?limit=1").texts("$.items[*].name")).containsExactly("New Name");
        assertThat(recent(praha, "?limit=0").status()).isEqualTo(400);
        assertThat(recent(as(FABRIKAM), "").body()).doesNotContain("Bob", "Ann");
        assertThat(recent(as("reviewer@msft.example"), "").status()).isEqualTo(403);
    }

    @Test
    @DisplayName("D-23 a new deal points out those open ones it is likely a duplicate of, as far as they may be seen")
    void aNewDealPointsOutLikelyDuplicates() {
        DealsClient contoso = as(CONTOSO);
        String first = contoso.create(likely("Fourth Coffee, Inc.", "1000001", "alike-1"))
                .id();

        Answer second = contoso.createWithKey("alike", likely("COFFEE FOURTH", "1000002", "alike-2"));

        assertThat(second.texts("$.likelyDuplicates[*].id")).containsExactly(first);
        assertThat(second.texts("$.likelyDuplicates[*].name")).containsExactly("Deal alike-1");
        Answer repeated = contoso.createWithKey("alike", likely("COFFEE FOURTH", "1000002", "alike-2"));
        assertThat(repeated.id()).isEqualTo(second.id());
        assertThat(repeated.texts("$.likelyDuplicates[*].id")).containsExactly(first);
        assertThat(as("praha@contoso.example")
                        .create(likely("Fourth Coffee", "1000002", "alike-3"))
                        .texts("$.likelyDuplicates[*].id"))
                .containsExactly(second.id());
        contoso.command(first, "lost", "{\"reason\":\"BUDGET\"}");
        assertThat(contoso.create(likely("Fourth Coffee", "1000001", "alike-4")).body())
                .doesNotContain(first)
                .contains(second.id());
        assertThat(contoso.create(likely("Fifth Coffee", "1000001", "alike-5")).texts("$.likelyDuplicates[*].id"))
                .isEmpty();
    }

    private List<String> vendorSees() {
        DealsClient seller = as(SELLER);
        return List.of(
                seller.list("?view=partner-led&count=true").body(),
                seller.list("?view=partner-led&q=woodgrove&count=true").body(),
                seller.list("?view=partner-led&currency=USD&sort=value&type=PARTNER_LED,PRIVATE")
                        .body(),
                seller.list("?count=true").body(),
                seller.list("?q=hidden&count=true").body(),
                seller.list("/export.csv?view=partner-led").body(),
                recent(seller, "").body());
    }

    private static String likely(String customer, String location, String crmId) {
        return """
                {"name":"Deal %s","locationId":"%s","customer":{"name":"%s","country":"US"},
                 "value":{"amount":1,"currency":"USD"},"estimatedCloseDate":"2026-12-31",
                 "team":[{"name":"Praha","phone":"+420601123456","email":"praha@contoso.example"}],
                 "solutions":[{"id":"SOL-1002-CON"}],"crm":{"system":"dynamics","id":"%s"}}
                """.formatted(crmId, location, customer, crmId);
    }

    private static String team(String crmId, String name, String email, String other, String otherEmail) {
        return """
                {"name":"Team","locationId":"1000002","customer":{"name":"%s","country":"US"},
                 "value":{"amount":1,"currency":"USD"},"estimatedCloseDate":"2026-12-31",
                 "team":[{"name":"%s","phone":"+420601123456","email":"%s"},
                         {"name":"%s","phone":"+420601123456","email":"%s"}],
                 "solutions":[{"id":"SOL-1001-CON"}],"crm":{"system":"dynamics","id":"%s"}}
                """.formatted(crmId, name, email, other, otherEmail, crmId);
    }

    private static Answer recent(DealsClient client, String query) {
        return client.send(HttpMethod.GET, "/api/contacts/recent" + query, Map.of(), "");
    }

    private static List<String> ids(DealsClient client, String query) {
        return rows(client.list("/export.csv" + query)).stream()
                .map(row -> row.get("id"))
                .toList();
    }

    private static List<CSVRecord> rows(Answer export) {
        assertThat(export.status()).isEqualTo(200);
        CSVFormat format = CSVFormat.RFC4180
                .builder()
                .setHeader()
                .setSkipHeaderRecord(true)
                .get();
        try (CSVParser parser = CSVParser.parse(export.body(), format)) {
            return parser.getRecords();
        } catch (IOException e) {
            throw new AssertionError(e);
        }
    }

    /** As our own import takes the apostrophe away. */
    private static String bare(String cell) {
        return cell.matches("(?s)'[=+\\-@\t\r].*") ? cell.substring(1) : cell;
    }

    private DealsClient as(String user) {
        return new DealsClient(service.as(user));
    }
}
