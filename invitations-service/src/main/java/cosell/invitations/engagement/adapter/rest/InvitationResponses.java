package cosell.invitations.engagement.adapter.rest;

import cosell.invitations.engagement.application.SeenInvitation;
import cosell.invitations.engagement.application.Side;
import cosell.invitations.engagement.domain.Access;
import cosell.invitations.engagement.domain.Engagement;
import cosell.invitations.engagement.domain.EngagementRefusal;
import cosell.invitations.engagement.domain.Invitation;
import cosell.platform.domain.Fault;
import cosell.platform.outbox.CommandOutcome;
import cosell.platform.time.DomainClock;
import cosell.platform.web.IdempotencyKey;
import cosell.platform.web.ProblemException;
import cosell.platform.web.Problems;
import java.net.URI;
import java.util.List;
import java.util.UUID;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Component;

/** Answers that show an invitation. */
@Component
final class InvitationResponses {

    private final DomainClock clock;

    InvitationResponses(DomainClock clock) {
        this.clock = clock;
    }

    InvitationJson json(SeenInvitation seen) {
        return InvitationJson.of(seen, clock.now());
    }

    ResponseEntity<InvitationJson> read(SeenInvitation seen) {
        return ResponseEntity.ok()
                .eTag(Requests.revision(seen.engagement()).toETag())
                .body(json(seen));
    }

    ResponseEntity<InvitationJson> created(
            CommandOutcome<Engagement, EngagementRefusal> outcome, UUID id, List<Fault> formFaults) {
        return changed(outcome, id, Side.INVITER, formFaults, HttpStatus.CREATED);
    }

    ResponseEntity<InvitationJson> ended(
            CommandOutcome<Engagement, EngagementRefusal> outcome, UUID id, Side side, List<Fault> formFaults) {
        return changed(outcome, id, side, formFaults, HttpStatus.OK);
    }

    private ResponseEntity<InvitationJson> changed(
            CommandOutcome<Engagement, EngagementRefusal> outcome,
            UUID id,
            Side side,
            List<Fault> formFaults,
            HttpStatus status) {
        var accepted = Answers.accepted(outcome, formFaults);
        Invitation invitation =
                accepted.stored().state().invitation(id).orElseThrow(() -> new ProblemException(Problems.notFound()));
        SeenInvitation seen = new SeenInvitation(accepted.stored(), invitation, side, Access.ACTS);
        HttpHeaders headers = new HttpHeaders();
        headers.setETag(Requests.revision(accepted.stored()).toETag());
        if (status == HttpStatus.CREATED) {
            headers.setLocation(URI.create(InvitationLinks.INVITATIONS + id));
        }
        if (accepted.replayed()) {
            IdempotencyKey.markReplayed(headers);
        }
        return new ResponseEntity<>(json(seen), headers, status);
    }
}
