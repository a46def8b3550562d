package cosell.deals.crm.domain;

import cosell.deals.deal.domain.Audience;
import cosell.deals.deal.domain.ConsentDraft;
import cosell.deals.deal.domain.ContentDraft;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.UnaryOperator;

/** Where in an opportunity stands what the deal's rules call by their own names. */
final class FaultPlaces {

    private static final String CONSENTS = "/consents";

    private static final Map<String, String> OF_CONTENTS = Map.of(
            "/value/amount", "/value",
            "/value/currency", "/currency",
            "/estimatedCloseDate", "/closeDate",
            "/crm/system", "/system",
            "/crm/id", "/crmId",
            "/status", "");
    private static final Map<String, String> OF_STAGE = Map.of("/percent", "/stagePercent", "/status", "");
    private static final Map<String, String> OF_WON =
            Map.of("/value/amount", "/value", "/value/currency", "/currency", "", "/outcome", "/status", "");
    private static final Map<String, String> OF_LOST =
            Map.of("/reason", "/lostReason", "/notes", "/lostNotes", "/status", "");
    private static final Map<String, String> OF_VISIBILITY = Map.of("", "/visibleToVendor", "/status", "");

    private FaultPlaces() {}

    static UnaryOperator<String> ofContents(ContentDraft wished) {
        return pointer -> pointer.startsWith(CONSENTS)
                ? consent(pointer, wished.consents())
                : OF_CONTENTS.getOrDefault(pointer, pointer);
    }

    static String ofStage(String pointer) {
        return OF_STAGE.getOrDefault(pointer, pointer);
    }

    static String ofWon(String pointer) {
        return OF_WON.getOrDefault(pointer, pointer);
    }

    static String ofLost(String pointer) {
        return OF_LOST.getOrDefault(pointer, pointer);
    }

    static String ofVisibility(String pointer) {
        return OF_VISIBILITY.getOrDefault(pointer, pointer);
    }

    /** {@code /consents/1/text} is the text of the second consent; as a whole they are asked for the vendor's sake. */
    private static String consent(String pointer, List<ConsentDraft> consents) {
        String[] names = pointer.split("/", -1);
        boolean ofPartners = names.length > 2
                && Objects.equals(consents.get(Integer.parseInt(names[2])).audience(), Audience.PARTNERS);
        return ofPartners ? "/partnersConsent" : "/vendorConsent";
    }
}
