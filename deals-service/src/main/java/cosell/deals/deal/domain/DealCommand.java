package cosell.deals.deal.domain;

import cosell.platform.domain.Money;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** What can be asked of a deal that exists. */
public sealed interface DealCommand {

    /** What the organization that owns the deal may ask while it is accepted. */
    sealed interface OwnerCommand extends DealCommand {}

    /**
     * Makes the contents those of the draft, which was made from the present ones ({@link ContentDraft#of}).
     *
     * @param fixed pointers of further fields that the request wants to change and that never change (D-11)
     */
    record Edit(ContentDraft wished, List<String> fixed) implements OwnerCommand {
        public Edit {
            fixed = List.copyOf(fixed);
        }
    }

    /**
     * Puts a colleague into the place of one who leaves, wherever that one is in the team (D-24).
     *
     * @param leaving the address of who leaves
     */
    record ReplaceMember(String leaving, PersonDraft successor) implements OwnerCommand {}

    /** Marks a stage by its name, by its percentage, or by the percentage where the name is not known. */
    record MarkStage(@Nullable String stage, @Nullable Integer percent) implements OwnerCommand {}

    /** @param sourceClosedAt when the source says it was won */
    record MarkWon(
            @Nullable MoneyDraft value,
            @Nullable LocalDate contractDate,
            @Nullable Instant sourceClosedAt) implements OwnerCommand {}

    /** @param sourceClosedAt when the source says it was lost */
    record MarkLost(
            @Nullable String reason,
            @Nullable String notes,
            @Nullable UUID duplicateOf,
            @Nullable Instant sourceClosedAt)
            implements OwnerCommand {}

    /** Answers "may vendor sellers see it?" with yes. */
    record GrantVisibility() implements OwnerCommand {}

    /** Takes note of what became of an invitation that this deal sent. */
    record NoteInvitation(DealInvitation news) implements DealCommand {}

    /** Takes over the answer "we join" into a received deal. */
    record Join(Acceptance acceptance, boolean crmIdTaken) implements DealCommand {}

    /** Ends a received deal whose invitation ended without joining. */
    record EndUnjoined(
            Ending how, @Nullable String reason, @Nullable String notes) implements DealCommand {}

    /** Forgets the customer's contact as the inviter had shared it, because its consent was withdrawn (D-04). */
    record ForgetContact(Person shared) implements DealCommand {}

    /**
     * Takes somebody out of the deal (P-01).
     *
     * @param address theirs
     * @param inHistory whether the deal's past tells of them, so that it is done even if the present does not
     */
    record EraseContact(String address, Reach reach, boolean inHistory) implements DealCommand {}

    /** Takes note of how far a registration of this deal has come. */
    record NoteRegistration(RegistrationMilestone milestone) implements DealCommand {}

    /** How an invitation ends without joining. */
    enum Ending {
        DECLINED,
        EXPIRED,
        WITHDRAWN
    }

    /** What an acceptance says about the invitee's deal (D-10); null leaves what the invitation brought. */
    record Acceptance(
            @Nullable String name,
            @Nullable Money value,
            @Nullable LocalDate estimatedCloseDate,
            @Nullable String notes,
            @Nullable CrmKey crm,
            @Nullable String campaignId,
            List<Person> team,
            boolean won,
            @Nullable Money closingValue,
            @Nullable LocalDate contractDate) {
        public Acceptance {
            team = List.copyOf(team);
        }
    }
}
