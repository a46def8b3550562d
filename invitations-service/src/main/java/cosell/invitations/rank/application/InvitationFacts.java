package cosell.invitations.rank.application;

import cosell.invitations.rank.domain.ReceivedInvitation;
import cosell.platform.domain.OrganizationId;
import java.time.Instant;
import reactor.core.publisher.Flux;

/** Who invited whom. Thread-safe. */
public interface InvitationFacts {

    /** What an organization was invited to since a moment; earlier invitations may be among them. In no order. */
    Flux<ReceivedInvitation> received(OrganizationId organization, Instant since);

    /** Whom an organization invited since a moment, each any number of times. */
    Flux<OrganizationId> invitedBy(OrganizationId organization, Instant since);
}
