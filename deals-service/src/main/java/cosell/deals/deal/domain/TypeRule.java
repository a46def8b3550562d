package cosell.deals.deal.domain;

import cosell.platform.domain.OrganizationId;
import java.util.stream.Stream;

/** Derives what sort of deal it is (D-01). Invitations are never forgotten, so an upgrade is never undone (D-16). */
final class TypeRule {

    private TypeRule() {}

    static Classification ofOutbound(Identity identity, Content content, Sharing sharing, OrganizationId vendor) {
        boolean partners = invitees(sharing).anyMatch(invitee -> !invitee.equals(vendor));
        DealType type = type(identity, content, sharing, vendor, partners);
        return switch (type) {
            case CO_SELL, PARTNER_LED -> new Classification(type, partners);
            case PRIVATE, PARTNER_TO_PARTNER, SOLUTION_ASSESSMENT -> new Classification(type, false);
        };
    }

    /** An inbound deal's sort never changes. */
    static Classification ofInbound(boolean vendorOwned, boolean inviterIsVendor) {
        return new Classification(
                vendorOwned || inviterIsVendor ? DealType.CO_SELL : DealType.PARTNER_TO_PARTNER, false);
    }

    private static DealType type(
            Identity identity, Content content, Sharing sharing, OrganizationId vendor, boolean partners) {
        if (identity.vendorOwned()) {
            return DealType.CO_SELL;
        }
        if (content.assessment().isPresent()) {
            return DealType.SOLUTION_ASSESSMENT;
        }
        if (sharing.help() != null || invitees(sharing).anyMatch(vendor::equals)) {
            return DealType.CO_SELL;
        }
        if (sharing.visibleToVendor()) {
            return DealType.PARTNER_LED;
        }
        return partners ? DealType.PARTNER_TO_PARTNER : DealType.PRIVATE;
    }

    private static Stream<OrganizationId> invitees(Sharing sharing) {
        return Stream.concat(
                sharing.requested().stream().map(RequestedInvitation::invitee),
                sharing.invitations().stream().map(DealInvitation::invitee));
    }
}
