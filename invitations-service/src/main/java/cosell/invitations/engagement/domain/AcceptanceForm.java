package cosell.invitations.engagement.domain;

import cosell.invitations.engagement.domain.EngagementRefusal.OnlyForWon;
import cosell.invitations.engagement.domain.EngagementRefusal.OnlyTheVendorWinsAtOnce;
import cosell.invitations.engagement.domain.EngagementRefusal.UnknownCode;
import java.util.List;

/** Reads the form of an acceptance (D-10; for the vendor also D-09 and D-14). */
final class AcceptanceForm {

    private static final String RULE = "D-09";

    private AcceptanceForm() {}

    /** What can't be read is noted in the form; the result is of use only if nothing was. */
    static Acceptance read(AcceptanceDraft draft, boolean byVendor, Form form) {
        outcome(draft, byVendor, form);
        return new Acceptance(
                form.text("/name", draft.name(), Form.MAX_NAME),
                form.money("/value", draft.value()),
                draft.estimatedCloseDate(),
                form.text("/notes", draft.notes(), Form.MAX_NOTES),
                form.crm("/crm", draft.crm()),
                form.text("/campaignId", draft.campaignId(), Form.MAX_NAME),
                form.team("/team", draft.team()),
                draft.won(),
                form.money("/closingValue", draft.closingValue()),
                draft.contractDate());
    }

    private static void outcome(AcceptanceDraft draft, boolean byVendor, Form form) {
        if (draft.outcome() != null && !draft.won()) {
            form.refuse(new UnknownCode("/outcome", List.of(AcceptanceDraft.WON), RULE));
        }
        if (draft.won() && !byVendor) {
            form.refuse(new OnlyTheVendorWinsAtOnce());
        }
        if (!draft.won() && draft.closingValue() != null) {
            form.refuse(new OnlyForWon("/closingValue"));
        }
        if (!draft.won() && draft.contractDate() != null) {
            form.refuse(new OnlyForWon("/contractDate"));
        }
    }
}
