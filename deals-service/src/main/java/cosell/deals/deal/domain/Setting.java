package cosell.deals.deal.domain;

import cosell.deals.directory.domain.Organization;
import cosell.platform.domain.OrganizationId;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Whose deal the rules speak of.
 *
 * @param before the deal that is edited; null at creation
 */
record Setting(OrganizationId owner, @Nullable Deal before, Circumstances circumstances) {

    Rulebook rulebook() {
        return circumstances.rulebook();
    }

    ReferenceLists.Limits limits() {
        return rulebook().reference().limits();
    }

    Optional<Organization> organization() {
        return rulebook().directory().organization(owner);
    }

    boolean ownedByVendor() {
        return owner.equals(rulebook().vendor());
    }

    SolutionCatalogue catalogue() {
        return new SolutionCatalogue(this);
    }
}
