package cosell.invitations.engagement.domain;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** An acceptance as a form says it (D-10), complete or not. */
public record AcceptanceDraft(
        @Nullable String name,
        @Nullable MoneyDraft value,
        @Nullable LocalDate estimatedCloseDate,
        @Nullable String notes,
        @Nullable CrmIdDraft crm,
        @Nullable String campaignId,
        List<PersonDraft> team,
        @Nullable String outcome,
        @Nullable MoneyDraft closingValue,
        @Nullable LocalDate contractDate) {

    /** The one outcome that an acceptance may bring (D-09). */
    public static final String WON = "WON";

    public AcceptanceDraft {
        team = List.copyOf(team);
    }

    boolean won() {
        return WON.equals(outcome);
    }
}
