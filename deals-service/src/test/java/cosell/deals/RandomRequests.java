package cosell.deals;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpMethod;

/** State-changing requests of all sorts, good and bad, about the deals that it was told of. The same ones for a seed. */
final class RandomRequests {

    private static final List<String> USERS = List.of(
            "admin@contoso.example",
            "admin@contoso.example",
            "admin@contoso.example",
            "seattle-admin@contoso.example",
            "seattle@contoso.example",
            "praha@contoso.example",
            "reader@contoso.example",
            "admin@fabrikam.example",
            "admin@tailspin.example");
    private static final List<String> PATCHES = List.of(
            "{\"name\":\"Renamed\"}",
            "{\"name\":\" \"}",
            "{\"notes\":\"Noted\",\"campaignId\":\"SPRING\"}",
            "{\"value\":{\"amount\":-1}}",
            "{\"value\":{\"amount\":\"many\"},\"unheard\":1}",
            "{\"locationId\":\"1000002\",\"team\":[]}",
            "{\"solutions\":[{\"id\":\"NONE\"}]}",
            "{\"crm\":{\"system\":\"dynamics\",\"id\":\"dry-1\"}}",
            "{\"crm\":null,\"estimatedCloseDate\":\"2027-01-31\"}",
            "{}");
    private static final List<String> STAGES = List.of(
            "{\"stage\":\"Qualified\"}",
            "{\"percent\":45}",
            "{\"percent\":100}",
            "{\"stage\":\"Nowhere\"}",
            "{\"stage\":\"CUSTOMER_LETTER_OF_ENGAGEMENT\"}",
            "{}");
    private static final List<String> LOSSES = List.of(
            "{\"reason\":\"BUDGET\"}",
            "{\"reason\":\"OTHER\"}",
            "{\"reason\":\"DUPLICATE\",\"duplicateOf\":\"" + Forms.NOWHERE + "\"}",
            "{\"reason\":1}",
            "{}");
    private static final List<String> WINS =
            List.of("{}", "{\"value\":{\"amount\":1,\"currency\":\"EUR\"}}", "{\"value\":{\"amount\":1}}", "[]");

    private final Random random;
    private final Map<String, String> tags = new LinkedHashMap<>();
    private int keys;

    RandomRequests(long seed) {
        this.random = new Random(seed);
    }

    /** @param path without the query */
    record Request(String user, HttpMethod method, String path, Map<String, String> headers, String body) {}

    /** Requests are about this deal too from now on. */
    void know(String dealId, String tag) {
        tags.put(dealId, tag);
    }

    Request next() {
        return switch (random.nextInt(12)) {
            case 0, 1 -> request(HttpMethod.POST, "/api/deals", creation(), form());
            case 2, 3, 4 -> edit(dealId());
            case 5, 6 -> command("/stage", pick(STAGES));
            case 7 -> command("/visibility", "");
            case 8 -> command("/won", pick(WINS));
            case 9 -> command("/lost", pick(LOSSES));
            default ->
                request(
                        random.nextBoolean() ? HttpMethod.PUT : HttpMethod.DELETE,
                        "/api/deals/" + dealId() + "/favorite",
                        Map.of(),
                        "");
        };
    }

    private Request edit(String id) {
        Map<String, String> headers = new LinkedHashMap<>(key());
        if (random.nextInt(8) > 0) {
            headers.put(HttpHeaders.IF_MATCH, random.nextInt(4) > 0 ? tags.getOrDefault(id, "*") : "\"0-1\"");
        }
        if (random.nextInt(3) == 0) {
            headers.put("Prefer", "handling=lenient");
        }
        return request(HttpMethod.PATCH, "/api/deals/" + id, headers, pick(PATCHES));
    }

    private Request command(String command, String body) {
        Map<String, String> headers = new LinkedHashMap<>(key());
        String id = dealId();
        if (random.nextInt(4) == 0) {
            headers.put(HttpHeaders.IF_MATCH, tags.getOrDefault(id, "\"0-1\""));
        }
        return request(HttpMethod.POST, "/api/deals/" + id + command, headers, body);
    }

    /** A creation is always named, so that its dry run and its real one make the same deal. */
    private Map<String, String> creation() {
        boolean again = random.nextInt(4) == 0;
        return Map.of("Idempotency-Key", "create-" + (again ? random.nextInt(keys + 1) : ++keys));
    }

    private Map<String, String> key() {
        return random.nextInt(3) == 0 ? Map.of("Idempotency-Key", "key-" + random.nextInt(4)) : Map.of();
    }

    private String form() {
        String crmId = "dry-" + random.nextInt(12);
        return switch (random.nextInt(5)) {
            case 0 -> "{\"name\":\"Too little\"}";
            case 1 -> Forms.dealOf("2000001", "SOL-2001-FAB", "Elsewhere", crmId);
            case 2 -> Forms.dealOf("1000001", "NONE", "Nothing", crmId);
            default -> Forms.privateDeal("Dry", crmId);
        };
    }

    private String dealId() {
        return tags.isEmpty() || random.nextInt(15) == 0 ? Forms.NOWHERE : pick(new ArrayList<>(tags.keySet()));
    }

    private Request request(HttpMethod method, String path, Map<String, String> headers, String body) {
        return new Request(pick(USERS), method, path, headers, body);
    }

    private <T> T pick(List<T> among) {
        return among.get(random.nextInt(among.size()));
    }
}
