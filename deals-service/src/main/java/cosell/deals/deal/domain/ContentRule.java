package cosell.deals.deal.domain;

import java.util.List;
import java.util.Objects;
import java.util.function.Function;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** The rules about one field of the contents: all fields are asked at creation, the changed ones at an edit. */
record ContentRule(String pointer, Function<ContentDraft, @Nullable Object> field, Check check) {

    /** Everything that is wrong with the field. */
    @FunctionalInterface
    interface Check {
        Stream<DealRefusal> refusals(ContentDraft draft, Setting setting);
    }

    static final ContentRule NAME = new ContentRule(
            "/name",
            ContentDraft::name,
            (draft, setting) ->
                    Checks.required("/name", draft.name(), setting.limits().name(), "D-03"));
    static final ContentRule CUSTOMER = new ContentRule(
            "/customer", ContentDraft::customer, (draft, setting) -> CustomerRules.refusals(draft.customer(), setting));
    static final ContentRule CUSTOMER_CONTACT = new ContentRule(
            "/customerContact",
            ContentDraft::customerContact,
            (draft, setting) -> ContactRules.contact(draft.customerContact(), setting));
    static final ContentRule CONSENTS = new ContentRule(
            "/consents", ContentDraft::consents, (draft, setting) -> ContactRules.consents(draft.consents(), setting));
    static final ContentRule VALUE = new ContentRule(
            "/value",
            ContentDraft::value,
            (draft, setting) -> Stream.concat(
                    Checks.given("/value", draft.value(), "D-03"), Checks.money("/value", draft.value(), "D-03")));
    static final ContentRule ESTIMATED_CLOSE_DATE = new ContentRule(
            "/estimatedCloseDate",
            ContentDraft::estimatedCloseDate,
            (draft, setting) -> Checks.given("/estimatedCloseDate", draft.estimatedCloseDate(), "D-03"));
    static final ContentRule TEAM =
            new ContentRule("/team", ContentDraft::team, (draft, setting) -> TeamRules.refusals(draft.team(), setting));
    static final ContentRule SOLUTIONS = new ContentRule(
            "/solutions",
            ContentDraft::solutions,
            (draft, setting) -> SolutionRules.refusals(draft.solutions(), setting));
    static final ContentRule CRM = new ContentRule("/crm", ContentDraft::crm, ContentRule::crm);
    static final ContentRule CAMPAIGN_ID = new ContentRule(
            "/campaignId",
            ContentDraft::campaignId,
            (draft, setting) -> Checks.optional(
                    "/campaignId", draft.campaignId(), setting.limits().name(), "D-03"));
    static final ContentRule NOTES = new ContentRule(
            "/notes",
            ContentDraft::notes,
            (draft, setting) ->
                    Checks.optional("/notes", draft.notes(), setting.limits().notes(), "D-03"));

    static final List<ContentRule> ALL = List.of(
            NAME,
            CUSTOMER,
            CUSTOMER_CONTACT,
            CONSENTS,
            VALUE,
            ESTIMATED_CLOSE_DATE,
            TEAM,
            SOLUTIONS,
            CRM,
            CAMPAIGN_ID,
            NOTES);

    boolean differs(ContentDraft one, ContentDraft other) {
        return !Objects.equals(field.apply(one), field.apply(other));
    }

    private static Stream<DealRefusal> crm(ContentDraft draft, Setting setting) {
        CrmDraft crm = draft.crm();
        int most = setting.limits().name();
        return crm == null
                ? Stream.empty()
                : Stream.concat(
                        Checks.required("/crm/system", crm.system(), most, "D-03"),
                        Checks.required("/crm/id", crm.id(), most, "D-03"));
    }
}
