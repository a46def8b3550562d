package cosell.platform.outbox;

import cosell.platform.domain.OrganizationId;
import cosell.platform.security.OrganizationScope;
import java.util.List;

/** Who may read a document. */
final class Readers {

    private Readers() {}

    static boolean include(List<String> organizations, OrganizationScope scope) {
        return organizations.stream().map(OrganizationId::new).anyMatch(scope::covers);
    }
}
