package cosell.deals;

import static org.assertj.core.api.Assertions.assertThat;

import cosell.deals.RandomRequests.Request;
import cosell.platform.test.api.Answer;
import cosell.platform.test.infrastructure.RunningService;
import cosell.platform.test.infrastructure.TestPublisher;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.springframework.http.HttpMethod;

@DisplayName("?dryRun=true says what the real call would, and changes nothing")
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class DealDryRunIT {

    private static final String DATABASE = "deals_dry_run";
    private static final String DRY = "?dryRun=true";
    private static final long SEED = Long.getLong("cosell.seed", 20_260_302L);
    private static final int REQUESTS = 110;

    private RunningService service;
    private Snapshot.Camera camera;
    private DealsClient admin;

    @BeforeAll
    void startTheService() {
        service = RunningService.start(DealsService.application(), DATABASE);
        camera = new Snapshot.Camera(DATABASE);
        try (TestPublisher publisher = new TestPublisher()) {
            DemoDirectory.publish(publisher);
        }
        admin = as("admin@contoso.example");
        List.of("admin@contoso.example", "admin@fabrikam.example", "admin@tailspin.example")
                .forEach(user -> as(user).awaitDirectory());
    }

    @AfterAll
    void stopTheService() {
        camera.close();
        service.close();
    }

    @Test
    @DisplayName("a change shows the resulting deal and its events on the tag of the present revision")
    void showsTheResultOfAChange() {
        Answer created = admin.create(Forms.privateDeal("Dry", "shown-1"));

        Answer dry = admin.command(created.id(), "stage" + DRY, "{\"stage\":\"Proposed\"}");

        assertThat(dry.status()).isEqualTo(200);
        assertThat(dry.tag()).isEqualTo(created.tag());
        assertThat(dry.text("$.dryRun")).isEqualTo("true");
        assertThat(dry.text("$.result.stage")).isEqualTo("PROPOSED");
        assertThat(dry.texts("$.events[*].change")).containsExactly("STAGE_MARKED");
        assertThat(dry.text("$.events[0].details.percent")).isEqualTo("60");
        assertThat(admin.get(created.id()).text("$.stage")).isEqualTo("CREATED");
    }

    @Test
    @DisplayName("a creation shows the deal that would be, under no revision, and its key stays unused")
    void showsTheResultOfACreation() {
        String form = Forms.privateDeal("Dry", "shown-2");
        Map<String, String> key = Map.of("Idempotency-Key", "shown-2");

        Answer dry = admin.send(HttpMethod.POST, "/api/deals" + DRY, key, form);
        Answer real = admin.send(HttpMethod.POST, "/api/deals", key, form);
        Answer repeated = admin.send(HttpMethod.POST, "/api/deals" + DRY, key, form);
        Answer reused = admin.send(HttpMethod.POST, "/api/deals" + DRY, key, Forms.privateDeal("Other", "shown-3"));

        assertThat(dry.status()).isEqualTo(200);
        assertThat(dry.headers().getETag()).isNull();
        assertThat(dry.headers().getLocation()).isNull();
        assertThat(dry.texts("$.events[*].change")).containsExactly("CREATED");
        assertThat(real.status()).isEqualTo(201);
        assertThat(real.headers().getFirst("Idempotency-Replayed")).isNull();
        assertThat(dry.text("$.result.id")).isEqualTo(real.id());
        assertThat(repeated.status()).isEqualTo(200);
        assertThat(repeated.headers().getFirst("Idempotency-Replayed")).isEqualTo("true");
        assertThat(repeated.texts("$.events")).isEmpty();
        assertThat(reused.status()).isEqualTo(409);
    }

    @Test
    @DisplayName("D-17 a favorite shows what would be, and is none")
    void showsWhetherItWouldBeAFavorite() {
        Answer created = admin.create(Forms.privateDeal("Dry", "shown-4"));
        Snapshot before = camera.take();

        Answer mark = admin.favorite(HttpMethod.PUT, created.id(), DRY);
        Answer unmark = admin.favorite(HttpMethod.DELETE, created.id(), DRY);

        assertThat(mark.body()).isEqualTo("{\"dryRun\":true,\"result\":{\"favorite\":true},\"events\":[]}");
        assertThat(unmark.text("$.result.favorite")).isEqualTo("false");
        assertThat(mark.tag()).isEqualTo(created.tag());
        assertThat(as("praha@contoso.example")
                        .favorite(HttpMethod.PUT, created.id(), DRY)
                        .status())
                .isEqualTo(404);
        assertThat(camera.take()).isEqualTo(before);
    }

    @Test
    void anythingButTrueAndFalseIsRefused() {
        assertThat(admin.send(HttpMethod.POST, "/api/deals?dryRun=yes", Map.of(), "{}")
                        .text("$.errors[0].code"))
                .isEqualTo("INVALID_ENUM_VALUE");
        assertThat(admin.send(HttpMethod.POST, "/api/deals?dryRun=false", Map.of(), Forms.privateDeal("Wet", "wet"))
                        .status())
                .isEqualTo(201);
    }

    @Test
    @DisplayName(
            "random requests get the verdict of the real call, and store and topics stay byte for byte as they are")
    void saysWhatTheRealCallSaysAndWritesNothing() {
        RandomRequests requests = new RandomRequests(SEED);
        Map<Integer, Integer> seen = new HashMap<>();
        Snapshot before = camera.take();
        for (int number = 0; number < REQUESTS; number++) {
            Request request = requests.next();
            String what = "seed " + SEED + ", request " + number + ": " + request;

            Answer dry = send(request, DRY);

            assertThat(camera.take()).as(what).isEqualTo(before);
            int told = historyOf(request).size();
            Answer real = send(request, "");
            Verdicts.assertSame(what, dry, real);
            if (real.status() < 300) {
                before = camera.take();
            }
            if (real.status() < 300 && !request.path().endsWith("/favorite")) {
                requests.know(real.id(), real.tag());
                Verdicts.assertForeseen(what, dry, newOnes(real, request, told));
            }
            seen.merge(real.status(), 1, Integer::sum);
        }

        assertThat(seen.keySet()).as("kinds of answers among the requests").contains(200, 201, 204, 400, 403, 404);
        assertThat(seen.keySet()).contains(409, 412, 422, 428);
    }

    private List<String> newOnes(Answer real, Request request, int told) {
        List<String> all = as(request.user()).get(real.id() + "/history").texts("$.items[*].change");
        boolean replayed = real.headers().getFirst("Idempotency-Replayed") != null;
        return replayed ? List.of() : all.subList(told, all.size());
    }

    /** What was told of the deal that a request is about; nothing when it creates one, or is about none. */
    private List<String> historyOf(Request request) {
        if (request.path().equals("/api/deals")) {
            return List.of();
        }
        Answer history = as(request.user()).get(request.path().replaceFirst("/api/deals/([^/]+).*", "$1") + "/history");
        return history.status() == 200 ? history.texts("$.items[*].change") : List.of();
    }

    private Answer send(Request request, String query) {
        return as(request.user()).send(request.method(), request.path() + query, request.headers(), request.body());
    }

    private DealsClient as(String user) {
        return new DealsClient(service.as(user));
    }
}
