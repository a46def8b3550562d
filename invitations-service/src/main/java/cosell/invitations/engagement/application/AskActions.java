package cosell.invitations.engagement.application;

import cosell.invitations.engagement.domain.EngagementAction;
import cosell.invitations.engagement.domain.EngagementDecider;
import cosell.invitations.engagement.domain.EngagementRefusal;
import cosell.invitations.engagement.domain.InvitationAction;
import cosell.invitations.engagement.domain.Requester;
import cosell.platform.domain.OrganizationId;
import cosell.platform.time.DomainClock;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import reactor.core.publisher.Mono;

/** Says what somebody can do with an invitation or an engagement now, and of everything else why not. Thread-safe. */
public final class AskActions {

    private final EngagementDecider decider;
    private final PartnerDirectory directory;
    private final OrganizationId vendor;
    private final DomainClock clock;

    public AskActions(EngagementDecider decider, PartnerDirectory directory, OrganizationId vendor, DomainClock clock) {
        this.decider = decider;
        this.directory = directory;
        this.vendor = vendor;
        this.clock = clock;
    }

    /**
     * Whether an action is possible now.
     *
     * @param unmet every condition that is not met; none when it is possible
     */
    public record Possibility<A extends Enum<A>>(A action, List<EngagementRefusal> unmet) {
        public Possibility {
            unmet = List.copyOf(unmet);
        }

        public boolean possible() {
            return unmet.isEmpty();
        }
    }

    public List<Possibility<InvitationAction>> of(SeenInvitation seen) {
        return Arrays.stream(InvitationAction.values())
                .map(action -> new Possibility<>(
                        action,
                        decider.unmet(
                                seen.engagement().state(), seen.invitation().id(), action, seen.by(), clock.now())))
                .toList();
    }

    /** Of a further partner nothing is known yet; a dry run of the invitation tells the rest. */
    public Mono<List<Possibility<EngagementAction>>> of(ShowEngagement.Shown shown, Requester by) {
        var engagement = shown.engagement().state();
        return directory
                .parties(Set.of(engagement.deal().organization(), vendor))
                .map(parties -> Arrays.stream(EngagementAction.values())
                        .map(action ->
                                new Possibility<>(action, decider.unmet(engagement, action, by, parties, clock.now())))
                        .toList());
    }
}
