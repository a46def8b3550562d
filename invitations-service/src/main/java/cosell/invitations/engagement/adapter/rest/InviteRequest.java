package cosell.invitations.engagement.adapter.rest;

import cosell.invitations.engagement.application.InviteOrganization.Target;
import cosell.invitations.engagement.domain.InvitationDraft;
import cosell.platform.domain.Fault;
import cosell.platform.domain.FaultCode;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** The body of a new invitation. Customer contact and consent are known here only to say where they belong. */
record InviteRequest(
        @Nullable UUID engagementId,
        @Nullable UUID dealId,
        @Nullable String invitee,
        @Nullable HelpJson help,
        @Nullable String locationId,
        @Nullable List<String> contacts,
        @Nullable LocalDate estimatedCloseDate,
        @Nullable MoneyJson value,
        @Nullable String notes,
        @Nullable List<PersonJson> team,
        @Nullable List<AskedSolution> solutions,
        @Nullable Object customerContact,
        @Nullable Object consent) {

    /** A solution that the invitee is to bring. */
    record AskedSolution(@Nullable String id) {}

    boolean namesTarget() {
        return engagementId != null || dealId != null;
    }

    Target target() {
        return new Target(engagementId, dealId);
    }

    InvitationDraft draft() {
        return new InvitationDraft(
                invitee,
                locationId,
                Objects.requireNonNullElse(contacts, List.of()),
                estimatedCloseDate,
                MoneyJson.draft(value),
                notes,
                PersonJson.drafts(team),
                Objects.requireNonNullElse(solutions, List.<AskedSolution>of()).stream()
                        .map(solution -> Objects.requireNonNullElse(solution.id(), ""))
                        .toList(),
                HelpJson.draft(help));
    }

    /** What is wrong with the request as such. */
    List<Fault> faults() {
        List<Fault> faults = new ArrayList<>();
        if (engagementId == null && dealId == null) {
            faults.add(Fault.of(
                    "/dealId",
                    FaultCode.REQUIRED_FIELD_MISSING,
                    "It is not said to which engagement one is invited.",
                    "Send dealId, the id of your deal, or engagementId.",
                    null));
        }
        if (engagementId != null && dealId != null) {
            faults.add(Fault.of(
                    "/engagementId",
                    FaultCode.INVALID_VALUE,
                    "The engagement is named twice.",
                    "Send either dealId or engagementId.",
                    null));
        }
        belongsToDeal("/customerContact", customerContact, faults);
        belongsToDeal("/consent", consent, faults);
        return faults;
    }

    private static void belongsToDeal(String pointer, @Nullable Object value, List<Fault> faults) {
        if (value != null) {
            faults.add(Fault.of(
                    pointer,
                    FaultCode.INVALID_VALUE,
                    "The customer contact and its consent are part of the deal, not of an invitation.",
                    "Record them with PATCH /api/deals/{id}, then invite without this field.",
                    "D-04"));
        }
    }
}
