package cosell.deals.deal.adapter.mongo;

import cosell.deals.deal.domain.Deal;
import cosell.deals.insight.domain.FactSheet;
import cosell.platform.outbox.IndexSpec;
import java.time.Instant;
import java.util.Date;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * The fields and indexes by which deals are counted and compared. The first index holds all that an insight reads, so
 * that no deal has to be looked at.
 */
final class FactIndex {

    /** The name of the fact sheet among the derived fields. */
    static final String SHEET_FIELD = "facts";

    static final String SHEET = "derived." + SHEET_FIELD;
    static final String OPENED_AT = "derived.openedAt";
    static final String ENDED_AT = "derived.endedAt";
    static final String PAST = "derived.past";

    static final List<IndexSpec> INDEXES = List.of(
            IndexSpec.withinOrganization(DealIndex.OWNER, OPENED_AT, SHEET),
            IndexSpec.on(PAST, "-" + ENDED_AT, "-_id"));

    private FactIndex() {}

    static Map<String, Object> derived(Deal deal) {
        FactSheet sheet = FactSheet.of(deal);
        Map<String, Object> derived = new LinkedHashMap<>();
        derived.put(SHEET_FIELD, FactSheetText.write(sheet));
        derived.put("openedAt", Date.from(sheet.course().openedAt()));
        Instant endedAt = sheet.course().endedAt();
        if (sheet.decided() && endedAt != null) {
            derived.put("endedAt", Date.from(endedAt));
            derived.put("past", DealIndex.of(deal.organization(), sheet.solutions()));
        }
        return derived;
    }
}
