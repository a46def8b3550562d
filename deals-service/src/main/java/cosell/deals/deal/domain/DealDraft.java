package cosell.deals.deal.domain;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A creation form, unchecked.
 *
 * @param help asked of the vendor; asking for it invites the vendor
 * @param visibleToVendor the answer to "may vendor sellers see it?"; no answer means no
 */
public record DealDraft(
        @Nullable String locationId,
        ContentDraft content,
        @Nullable HelpDraft help,
        @Nullable Boolean visibleToVendor,
        List<InvitationDraft> invitations,
        Source source) {

    public DealDraft {
        invitations = List.copyOf(invitations);
    }

    /** The places of the form that invite the vendor, with what they say. */
    boolean invitesVendor(Circumstances circumstances) {
        String vendor = circumstances.rulebook().vendor().value();
        return help != null || invitations.stream().anyMatch(invitation -> vendor.equals(invitation.invitee()));
    }
}
