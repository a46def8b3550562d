package cosell.notification.ledger.application;

import cosell.notification.copies.domain.DealCopy;
import cosell.notification.ledger.domain.LedgerFilter;
import cosell.notification.ledger.domain.Visible;
import cosell.notification.recipients.application.Deals;
import cosell.notification.recipients.domain.Recipient;
import cosell.platform.security.Caller;
import cosell.platform.security.LocationScope;
import cosell.platform.security.Role;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import reactor.core.publisher.Mono;

/** Which entries of their organization a caller may read: the same filter as for the deals themselves (V-01, V-02). */
public final class ReadLedger {

    private final Deals deals;

    public ReadLedger(Deals deals) {
        this.deals = deals;
    }

    public Mono<Visible> visibleTo(Caller caller, LedgerFilter filter) {
        Visible byRoles = byRoles(caller);
        UUID deal = filter.dealId();
        if (deal == null || !caller.has(Role.REFERRALS_USER)) {
            return Mono.just(byRoles);
        }
        return deals.find(deal)
                .filter(copy -> isInTeam(caller, copy))
                .map(copy -> byRoles.withTeamDeal(deal))
                .defaultIfEmpty(byRoles);
    }

    private static Visible byRoles(Caller caller) {
        Visible visible = Visible.NOTHING;
        if (caller.has(Role.REFERRALS_ADMIN) || caller.has(Role.REFERRALS_READER) || caller.has(Role.VENDOR_SELLER)) {
            visible = switch (caller.locations()) {
                case LocationScope.All() -> visible.withEveryDeal();
                case LocationScope.Only(var ids) -> visible.withLocations(ids);
            };
        }
        if (caller.has(Role.REGISTRATION_REVIEWER)) {
            visible = visible.withReviews();
        }
        String email = caller.email();
        return caller.has(Role.REFERRALS_USER) && email != null
                ? visible.withOwn(Recipient.keyOf(email), own(caller.locations()))
                : visible;
    }

    private static @Nullable Set<String> own(LocationScope locations) {
        return switch (locations) {
            case LocationScope.All() -> null;
            case LocationScope.Only(var ids) -> ids;
        };
    }

    private static boolean isInTeam(Caller caller, DealCopy deal) {
        String email = caller.email();
        return email != null
                && deal.organization().equals(caller.organization())
                && caller.locations().covers(deal.locationId())
                && deal.team().stream()
                        .map(person -> Objects.requireNonNullElse(person.email(), ""))
                        .anyMatch(address -> Recipient.keyOf(address).equals(Recipient.keyOf(email)));
    }
}
