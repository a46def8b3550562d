package cosell.notification.notices.domain;

import cosell.notification.copies.domain.DealCopy;
import java.util.List;

/** Something that happened to a deal and that others are told about. */
public sealed interface DealStep {

    record Won() implements DealStep {}

    record Lost() implements DealStep {}

    /** @param leftOut fields of the acceptance that could not be taken */
    record Accepted(List<Correction> leftOut) implements DealStep {
        public Accepted {
            leftOut = List.copyOf(leftOut);
        }
    }

    /** Who is told what about it; of history nobody is told anything. */
    default List<Notify> notices(DealCopy deal) {
        if (deal.historic()) {
            return List.of();
        }
        Audience others = new Audience.OtherParties(deal.id(), deal.engagementId());
        return switch (this) {
            case Won() -> List.of(new Notify(new Notice.DealWon(deal.organization()), others));
            case Lost() -> List.of(new Notify(new Notice.DealLost(deal.organization()), others));
            case Accepted(var leftOut) when leftOut.isEmpty() -> List.of();
            case Accepted(var leftOut) ->
                List.of(new Notify(new Notice.AcceptanceIncomplete(leftOut), new Audience.DealTeam(deal.id())));
        };
    }
}
