package cosell.deals.deal.domain;

import cosell.platform.domain.Ids;
import cosell.platform.domain.OrganizationId;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Makes the sharing of a new deal of a form that passed every rule: the vendor first, then partners in order. */
record RequestReader(Setting setting, UUID dealId, Content content) {

    Sharing sharing(DealDraft draft) {
        // The vendor sees an assessment as it sees a partner-led deal, and its form says so (I-02).
        boolean visible = Boolean.TRUE.equals(draft.visibleToVendor())
                || content.assessment().isPresent();
        return new Sharing(
                helpOfVendor(draft).map(reader()::help).orElse(null),
                visible,
                visible ? setting.circumstances().now() : null,
                requested(draft),
                List.of(),
                null,
                null);
    }

    private Optional<HelpDraft> helpOfVendor(DealDraft draft) {
        return Optional.ofNullable(draft.help())
                .or(() -> draft.invitations().stream()
                        .filter(invitation -> Invitees.isVendor(invitation.invitee(), setting))
                        .map(InvitationDraft::help)
                        .filter(Objects::nonNull)
                        .findFirst());
    }

    private List<RequestedInvitation> requested(DealDraft draft) {
        List<RequestedInvitation> requested = new ArrayList<>();
        if (draft.help() != null) {
            requested.add(ofVendor(draft.help()));
        }
        for (InvitationDraft invitation : draft.invitations()) {
            requested.add(of(requested.size(), invitation));
        }
        return requested;
    }

    /** The vendor is asked about the whole deal. */
    private RequestedInvitation ofVendor(HelpDraft help) {
        return new RequestedInvitation(
                invitationId(0),
                setting.rulebook().vendor(),
                null,
                List.of(),
                content.estimatedCloseDate(),
                content.value(),
                help.notes(),
                content.team(),
                content.solutions(),
                reader().help(help));
    }

    private RequestedInvitation of(int position, InvitationDraft draft) {
        boolean vendor = Invitees.isVendor(draft.invitee(), setting);
        return new RequestedInvitation(
                invitationId(position),
                new OrganizationId(Objects.requireNonNull(draft.invitee())),
                draft.locationId(),
                draft.contacts(),
                Objects.requireNonNullElse(draft.estimatedCloseDate(), content.estimatedCloseDate()),
                value(draft.value(), vendor),
                draft.notes(),
                draft.team().isEmpty() ? content.team() : reader().people(draft.team()),
                vendor && draft.solutions().isEmpty() ? content.solutions() : asked(draft.solutions()),
                draft.help() == null ? null : reader().help(draft.help()));
    }

    private cosell.platform.domain.@Nullable Money value(@Nullable MoneyDraft draft, boolean vendor) {
        if (draft != null) {
            return draft.read();
        }
        return vendor ? content.value() : null;
    }

    private List<Solution> asked(List<SolutionDraft> drafts) {
        return drafts.stream().map(this::asked).toList();
    }

    private Solution asked(SolutionDraft draft) {
        String id = Objects.requireNonNull(draft.id());
        SolutionCatalogue.Entry entry = setting.catalogue().published(id).orElseThrow();
        return new Solution(
                id,
                entry.kind(),
                entry.name(),
                null,
                draft.quantity(),
                draft.price() == null ? null : draft.price().read());
    }

    private UUID invitationId(int position) {
        return Ids.derived("invitation", dealId.toString(), Integer.toString(position));
    }

    private ContentReader reader() {
        return new ContentReader(setting);
    }
}
