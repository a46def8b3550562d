package cosell.deals.crm.domain;

import cosell.deals.crm.domain.Opportunity.Details;
import cosell.deals.crm.domain.Opportunity.SolutionLine;
import cosell.deals.deal.domain.Audience;
import cosell.deals.deal.domain.ConsentDraft;
import cosell.deals.deal.domain.ContentDraft;
import cosell.deals.deal.domain.CrmDraft;
import cosell.deals.deal.domain.CustomerDraft;
import cosell.deals.deal.domain.MoneyDraft;
import cosell.deals.deal.domain.PersonDraft;
import cosell.deals.deal.domain.ReferenceLists;
import cosell.deals.deal.domain.SolutionDraft;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** The contents that an opportunity wants in a deal: what it says, over what stands there. */
final class WishedContent {

    private static final ContentDraft NOTHING =
            new ContentDraft(null, null, null, List.of(), null, null, List.of(), List.of(), null, null, null);

    private final Opportunity opportunity;
    private final Details details;
    private final ContentDraft before;

    private WishedContent(Opportunity opportunity, ContentDraft before) {
        this.opportunity = opportunity;
        this.details = opportunity.details();
        this.before = before;
    }

    /** For a new deal; an assessment is performed for the location of its deal. */
    static ContentDraft ofNew(Opportunity opportunity, @Nullable String location, ReferenceLists reference) {
        WishedContent wished = new WishedContent(opportunity, NOTHING);
        List<SolutionDraft> solutions = wished.solutions().stream()
                .map(draft -> isAssessment(draft, reference) ? at(location, draft) : draft)
                .toList();
        return wished.draft(wished.value(), solutions);
    }

    /** For a deal that exists; {@code closing} says that the value is the closing value and no edit. */
    static ContentDraft over(ContentDraft before, Opportunity opportunity, boolean closing) {
        WishedContent wished = new WishedContent(opportunity, before);
        return wished.draft(closing ? before.value() : wished.value(), wished.solutions());
    }

    /** The value of an opportunity; what it leaves out of it is taken from the deal. */
    static @Nullable MoneyDraft value(Opportunity opportunity, ContentDraft before) {
        return new WishedContent(opportunity, before).value();
    }

    static boolean isAssessment(SolutionDraft draft, ReferenceLists reference) {
        return reference.assessments().stream().anyMatch(type -> type.code().equals(draft.id()));
    }

    private ContentDraft draft(@Nullable MoneyDraft value, List<SolutionDraft> solutions) {
        return new ContentDraft(
                or(details.name(), before.name()),
                customer(),
                contact(),
                consents(),
                value,
                or(details.closeDate(), before.estimatedCloseDate()),
                Objects.requireNonNullElse(details.team(), before.team()),
                solutions,
                new CrmDraft(opportunity.key().system(), opportunity.key().crmId()),
                kept(ClearableField.CAMPAIGN_ID, details.campaignId(), before.campaignId()),
                kept(ClearableField.NOTES, details.notes(), before.notes()));
    }

    private @Nullable CustomerDraft customer() {
        CustomerDraft told = details.customer();
        CustomerDraft known = before.customer();
        if (told == null || known == null) {
            return told == null ? known : told;
        }
        return new CustomerDraft(
                or(told.name(), known.name()),
                or(told.country(), known.country()),
                Addresses.over(known.address(), told.address()),
                or(told.dunsNumber(), known.dunsNumber()));
    }

    private @Nullable PersonDraft contact() {
        PersonDraft told = details.customerContact();
        PersonDraft known = kept(ClearableField.CUSTOMER_CONTACT, null, before.customerContact());
        if (told == null || known == null) {
            return told == null ? known : told;
        }
        return new PersonDraft(
                or(told.name(), known.name()), or(told.phone(), known.phone()), or(told.email(), known.email()));
    }

    /** Those told take the place of those known for the same audience; order does not change. */
    private List<ConsentDraft> consents() {
        Map<Audience, ConsentDraft> all = new LinkedHashMap<>();
        before.consents().forEach(known -> all.put(Objects.requireNonNull(known.audience()), known));
        put(all, Audience.VENDOR, details.vendorConsent());
        put(all, Audience.PARTNERS, details.partnersConsent());
        return List.copyOf(all.values());
    }

    private static void put(Map<Audience, ConsentDraft> all, Audience audience, @Nullable String text) {
        if (text != null) {
            all.put(audience, new ConsentDraft(audience, text));
        }
    }

    private @Nullable MoneyDraft value() {
        MoneyDraft told = details.value();
        MoneyDraft known = before.value();
        if (told == null || known == null) {
            return told == null ? known : told;
        }
        return new MoneyDraft(or(told.amount(), known.amount()), or(told.currency(), known.currency()));
    }

    private List<SolutionDraft> solutions() {
        List<SolutionLine> lines = details.solutions();
        return lines == null
                ? before.solutions()
                : lines.stream().map(this::solution).toList();
    }

    /** What the CRM does not know of a solution stays. */
    private SolutionDraft solution(SolutionLine line) {
        return before.solutions().stream()
                .filter(known -> line.id().equals(known.id()))
                .findFirst()
                .map(known -> new SolutionDraft(
                        known.id(),
                        known.kind(),
                        or(line.quantity(), known.quantity()),
                        known.price(),
                        known.locationId()))
                .orElseGet(() -> new SolutionDraft(line.id(), null, line.quantity(), null, null));
    }

    private static SolutionDraft at(@Nullable String location, SolutionDraft draft) {
        return new SolutionDraft(draft.id(), draft.kind(), draft.quantity(), draft.price(), location);
    }

    private <T> @Nullable T kept(ClearableField field, @Nullable T told, @Nullable T known) {
        return opportunity.clear().contains(field) ? told : or(told, known);
    }

    private static <T> @Nullable T or(@Nullable T told, @Nullable T known) {
        return told == null ? known : told;
    }
}
