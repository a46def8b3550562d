package cosell.deals.deal.application;

import cosell.deals.deal.domain.Circumstances;
import cosell.deals.deal.domain.Deal;
import cosell.deals.deal.domain.DealAction;
import cosell.deals.deal.domain.DealRefusal;
import cosell.deals.deal.domain.Rulebook;
import cosell.platform.outbox.Stored;
import cosell.platform.security.Caller;
import cosell.platform.security.OrganizationScope;
import cosell.platform.time.DomainClock;
import java.util.Arrays;
import java.util.List;
import reactor.core.publisher.Mono;

/** Says what a person can do with a deal now, and of everything else why not yet. Thread-safe. */
public final class AskActions {

    private final ReadDeals deals;
    private final Rulebooks rulebooks;
    private final DomainClock clock;

    public AskActions(ReadDeals deals, Rulebooks rulebooks, DomainClock clock) {
        this.deals = deals;
        this.rulebooks = rulebooks;
        this.clock = clock;
    }

    /**
     * Whether an action is possible now.
     *
     * @param unmet every condition that is not met; none when it is possible
     */
    public record Possibility(DealAction action, List<DealRefusal> unmet) {
        public Possibility {
            unmet = List.copyOf(unmet);
        }

        public boolean possible() {
            return unmet.isEmpty();
        }
    }

    /** A deal and everything that there is to do with it. */
    public record Actions(Stored<Deal> deal, List<Possibility> all) {
        public Actions {
            all = List.copyOf(all);
        }
    }

    /** Empty when there is no such deal, or the caller may not see it. */
    public Mono<Actions> of(OrganizationScope scope, Caller caller, String dealId) {
        return deals.find(scope, caller, dealId)
                .flatMap(stored -> rulebooks
                        .forOwner(caller.organization(), List.of())
                        .map(rulebook -> new Actions(stored, of(caller, stored.state(), rulebook))));
    }

    /** The same for a deal at hand, by what is known of the directory without asking anybody. */
    public List<Possibility> atHand(Caller caller, Deal deal) {
        return of(caller, deal, rulebooks.known());
    }

    private List<Possibility> of(Caller caller, Deal deal, Rulebook rulebook) {
        boolean onlyReads = !DealAccess.of(caller, rulebook.vendor()).changes(deal);
        Circumstances circumstances = new Circumstances(caller.actor(), clock.now(), rulebook, onlyReads);
        return Arrays.stream(DealAction.values())
                .map(action -> new Possibility(action, action.unmet(deal, circumstances)))
                .toList();
    }
}
