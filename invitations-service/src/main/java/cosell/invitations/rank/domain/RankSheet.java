package cosell.invitations.rank.domain;

import cosell.platform.domain.OrganizationId;
import java.time.Instant;
import java.util.List;
import java.util.Set;

/**
 * The ranks of an organization as they were computed at a step, with what explains them.
 *
 * @param step what had happened until then counts
 */
public record RankSheet(OrganizationId organization, Instant step, RankReport forPartners, RankReport forVendor) {

    /**
     * Computes both ranks. Partners' searches count the invitations of everybody, those of the vendor's searches the
     * vendor's alone, so that no answer to anybody else moves what the vendor sees (I-11).
     *
     * @param received everything that the organization was invited to; what is too old or too new for the step does not
     *     count
     * @param invitedItself whom the organization invited in the same time
     */
    public static RankSheet of(
            OrganizationId organization,
            Instant step,
            List<ReceivedInvitation> received,
            Set<OrganizationId> invitedItself) {
        List<Counted> counted = received.stream()
                .filter(invitation -> !invitation.inviter().equals(organization))
                .flatMap(invitation -> Counted.of(invitation, step).stream())
                .toList();
        List<Counted> byVendor = counted.stream().filter(Counted::byVendor).toList();
        return new RankSheet(
                organization,
                step,
                RankReport.of(counted, invitedItself, Scale.FOR_PARTNERS),
                RankReport.of(byVendor, Set.of(), Scale.FOR_VENDOR));
    }

    public boolean isOf(Instant thatStep) {
        return !step.isBefore(thatStep);
    }
}
