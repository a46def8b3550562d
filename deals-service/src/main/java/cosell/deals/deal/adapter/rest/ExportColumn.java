package cosell.deals.deal.adapter.rest;

import cosell.deals.deal.adapter.rest.PartViews.MoneyView;
import cosell.deals.deal.domain.Closing;
import cosell.deals.deal.domain.CrmKey;
import cosell.deals.deal.domain.Deal;
import cosell.deals.deal.domain.Person;
import cosell.deals.deal.domain.Solution;
import cosell.platform.domain.Money;
import java.util.List;
import java.util.Objects;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * A column of the export. Names are published: new columns come last.
 *
 * @param cell null for an empty cell
 */
record ExportColumn(String name, Function<Deal, @Nullable Object> cell) {

    private static final List<ExportColumn> SHARED = List.of(
            new ExportColumn("id", Deal::dealId),
            new ExportColumn("engagementId", deal -> deal.identity().engagementId()),
            new ExportColumn("organization", deal -> deal.organization().value()),
            new ExportColumn("status", Deal::status),
            new ExportColumn("type", deal -> deal.classification().type()),
            new ExportColumn("customerName", deal -> deal.content().customer().name()),
            new ExportColumn(
                    "customerCountry", deal -> deal.content().customer().country()),
            new ExportColumn("value", deal -> amount(deal.content().value())),
            new ExportColumn("currency", deal -> currency(deal.content().value())),
            new ExportColumn("estimatedCloseDate", deal -> deal.content().estimatedCloseDate()),
            new ExportColumn("stage", deal -> deal.progress().stage()),
            new ExportColumn("stagePercent", deal -> deal.progress().stagePercent()),
            new ExportColumn("team", deal -> each(deal.content().team(), Person::name)),
            new ExportColumn("teamEmails", deal -> each(deal.content().team(), Person::email)),
            new ExportColumn("teamPhones", deal -> each(deal.content().team(), Person::phone)),
            new ExportColumn("solutions", deal -> each(deal.content().solutions(), Solution::solutionId)),
            new ExportColumn("visibleSince", deal -> deal.sharing().visibleSince()),
            new ExportColumn("closedAt", deal -> closing(deal, Closing::closedAt)));

    private static final List<ExportColumn> OWN = List.of(
            new ExportColumn("name", deal -> deal.content().name()),
            new ExportColumn("direction", deal -> deal.identity().direction()),
            new ExportColumn("withPartners", deal -> deal.classification().withPartners()),
            new ExportColumn("locationId", deal -> deal.identity().locationId()),
            new ExportColumn(
                    "customerDunsNumber", deal -> deal.content().customer().dunsNumber()),
            new ExportColumn("crmSystem", deal -> crm(deal, CrmKey::system)),
            new ExportColumn("crmId", deal -> crm(deal, CrmKey::crmId)),
            new ExportColumn("campaignId", deal -> deal.content().campaignId()),
            new ExportColumn("notes", deal -> deal.content().notes()),
            new ExportColumn("visibleToVendor", deal -> deal.sharing().visibleToVendor()),
            new ExportColumn("expiresAt", deal -> deal.sharing().expiresAt()),
            new ExportColumn("closedValue", deal -> amount(closing(deal, Closing::value))),
            new ExportColumn("closedCurrency", deal -> currency(closing(deal, Closing::value))),
            new ExportColumn("closedReason", deal -> closing(deal, Closing::reason)),
            new ExportColumn("createdAt", Deal::createdAt),
            new ExportColumn("acceptedAt", deal -> deal.progress().acceptedAt()),
            new ExportColumn("updatedAt", Deal::updatedAt));

    /** What the vendor reads of deals that partners lead, as in {@link SharedDealView}. */
    static List<ExportColumn> shared() {
        return SHARED;
    }

    static List<ExportColumn> own() {
        return Stream.concat(SHARED.stream(), OWN.stream()).toList();
    }

    String textOf(Deal deal) {
        return Objects.toString(cell.apply(deal), "");
    }

    private static <T> String each(List<T> parts, Function<T, @Nullable String> text) {
        return parts.stream()
                .map(part -> Objects.toString(text.apply(part), ""))
                .collect(Collectors.joining("; "));
    }

    private static @Nullable String amount(@Nullable Money money) {
        MoneyView shown = MoneyView.of(money);
        return shown == null ? null : shown.amount().toPlainString();
    }

    private static @Nullable String currency(@Nullable Money money) {
        return money == null ? null : money.currency();
    }

    private static <T> @Nullable T closing(Deal deal, Function<Closing, @Nullable T> part) {
        Closing closing = deal.progress().closing();
        return closing == null ? null : part.apply(closing);
    }

    private static @Nullable String crm(Deal deal, Function<CrmKey, String> part) {
        CrmKey crm = deal.content().crm();
        return crm == null ? null : part.apply(crm);
    }
}
