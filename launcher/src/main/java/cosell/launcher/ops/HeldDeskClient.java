package cosell.launcher.ops;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.stream.Collectors;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/** The desk for held records of one service. */
final class HeldDeskClient {

    private static final String DESK = "/held-records";

    private final OpsClient service;

    HeldDeskClient(OpsClient service) {
        this.service = service;
    }

    JsonNode list(ObjectNode query) {
        return service.get(DESK
                + query.propertyStream()
                        .map(entry ->
                                entry.getKey() + "=" + encoded(entry.getValue().asString()))
                        .collect(Collectors.joining("&", "?", "")));
    }

    /** How many these are: a number, or {@code 10,000+}. */
    String count(ObjectNode filter) {
        ObjectNode query = filter.deepCopy().put("limit", 1).put("count", true);
        return list(query).path("count").asString("?");
    }

    JsonNode one(String id) {
        return service.get(DESK + "/" + encoded(id));
    }

    OpsAnswer act(String id, String act, JsonNode body) {
        return service.answer(DESK + "/" + encoded(id) + "/" + act, body);
    }

    JsonNode redriveMany(JsonNode body) {
        return service.post(DESK + "/redrive", body);
    }

    private static String encoded(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8).replace("+", "%20");
    }
}
