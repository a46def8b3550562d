package cosell.deals.deal.domain;

import cosell.deals.directory.domain.Organization;
import cosell.platform.domain.OrganizationId;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Who can be invited (I-04). */
final class Invitees {

    private Invitees() {}

    /** The organization, if it is in the ecosystem: active and enabled for co-sell. */
    static Optional<Organization> find(@Nullable String invitee, Setting setting) {
        return Optional.ofNullable(invitee)
                .filter(OrganizationId::isValid)
                .map(OrganizationId::new)
                .flatMap(setting.rulebook().directory()::organization)
                .filter(Organization::invitable);
    }

    static boolean isVendor(@Nullable String invitee, Setting setting) {
        return setting.rulebook().vendor().value().equals(invitee);
    }
}
