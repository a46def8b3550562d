package cosell.invitations.engagement.domain;

import cosell.platform.domain.OrganizationId;
import java.time.Duration;
import java.util.List;
import java.util.Set;

/**
 * What an installation configures of the rules.
 *
 * @param vendor the one vendor
 * @param responseWindow how long an invitee has (I-06)
 * @param reminderDays days before the deadline on which an invitee is reminded
 * @param helpKinds what one may be asked to help with
 * @param declineReasons why anybody may decline
 * @param vendorDeclineReasons why the vendor may decline besides
 */
public record EngagementRules(
        OrganizationId vendor,
        Duration responseWindow,
        List<Integer> reminderDays,
        Set<String> helpKinds,
        Set<String> declineReasons,
        Set<String> vendorDeclineReasons) {

    /** The one reason that explains nothing by itself. */
    public static final String OTHER = "OTHER";

    public EngagementRules {
        reminderDays = List.copyOf(reminderDays);
        helpKinds = Set.copyOf(helpKinds);
        declineReasons = Set.copyOf(declineReasons);
        vendorDeclineReasons = Set.copyOf(vendorDeclineReasons);
    }

    boolean names(OrganizationId organization) {
        return vendor.equals(organization);
    }

    boolean allowsDeclining(String reason, boolean byVendor) {
        return declineReasons.contains(reason) || (byVendor && vendorDeclineReasons.contains(reason));
    }
}
