package cosell.deals.deal.adapter.rest;

import cosell.deals.deal.domain.Deal;
import java.util.Map;
import java.util.Set;
import org.springframework.stereotype.Component;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/** Deals as they are answered, but for what is no fact about them, to be compared field by field. */
@Component
final class DealTrees {

    /** How far a CRM has come is noted without an event, so a change of it would be put down to whoever came next. */
    private static final Set<String> NOISE = Set.of("updatedAt", "crmSync", "_links");

    private final JsonMapper mapper;

    DealTrees(JsonMapper mapper) {
        this.mapper = mapper;
    }

    /** Before the first event. */
    JsonNode nothing() {
        return mapper.createObjectNode();
    }

    JsonNode own(Deal deal) {
        ObjectNode tree = mapper.valueToTree(DealView.of(deal, Map.of()));
        tree.remove(NOISE);
        return tree;
    }

    JsonNode shared(Deal deal) {
        return mapper.valueToTree(SharedDealView.of(deal));
    }
}
