package cosell.deals.deal.adapter.mongo;

import cosell.deals.deal.application.Criterion;
import cosell.deals.deal.application.DealAccess;
import cosell.deals.deal.application.DealOrder;
import cosell.deals.deal.application.DealQuery;
import cosell.deals.deal.application.DuplicateKeys;
import cosell.deals.deal.application.SearchWords;
import cosell.deals.deal.domain.Content;
import cosell.deals.deal.domain.Deal;
import cosell.deals.deal.domain.DealStatus;
import cosell.deals.deal.domain.DealType;
import cosell.deals.deal.domain.Direction;
import cosell.platform.domain.Money;
import cosell.platform.domain.OrganizationId;
import cosell.platform.security.Caller;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Stream;

/** What a list must hold, by looking at every deal there is. */
final class ListOracle {

    private final Caller caller;
    private final OrganizationId vendor;
    private final DealQuery query;
    private final Map<String, String> nameKeys = new HashMap<>();

    ListOracle(Caller caller, OrganizationId vendor, DealQuery query) {
        this.caller = caller;
        this.vendor = vendor;
        this.query = query;
    }

    List<String> idsAmong(Collection<Deal> deals) {
        return deals.stream()
                .filter(this::isVisible)
                .filter(this::isInView)
                .filter(deal -> query.statuses().isEmpty() || query.statuses().contains(deal.status()))
                .filter(deal -> query.criteria().stream().allMatch(criterion -> meets(deal, criterion)))
                .sorted(order())
                .map(deal -> deal.dealId().toString())
                .toList();
    }

    private boolean isVisible(Deal deal) {
        boolean led = Set.of(DealType.PARTNER_LED, DealType.SOLUTION_ASSESSMENT)
                .contains(deal.classification().type());
        return query.view() == DealQuery.View.PARTNER_LED
                ? led
                        && deal.sharing().visibleToVendor()
                        && !deal.organization().equals(vendor)
                : DealAccess.of(caller, vendor).sees(deal);
    }

    private boolean isInView(Deal deal) {
        boolean open = Set.of(DealStatus.RECEIVED, DealStatus.ACCEPTED).contains(deal.status());
        Direction direction = deal.identity().direction();
        return query.view() == null
                || switch (query.view()) {
                    case INBOUND ->
                        direction == Direction.INBOUND
                                && (open || !query.statuses().isEmpty());
                    case OUTBOUND ->
                        direction == Direction.OUTBOUND
                                && (open || !query.statuses().isEmpty());
                    case CLOSED -> !open;
                    case FAVORITES, PARTNER_LED -> true;
                };
    }

    private boolean meets(Deal deal, Criterion criterion) {
        Content content = deal.content();
        return switch (criterion) {
            case Criterion.Among(var ids) -> ids.contains(deal.dealId().toString());
            case Criterion.InDirection(var direction) -> deal.identity().direction() == direction;
            case Criterion.InStatus(var statuses) -> statuses.contains(deal.status());
            case Criterion.OfType(var types) ->
                types.contains(deal.classification().type());
            case Criterion.AtStage(var stage) -> deal.progress().stage().equals(stage);
            case Criterion.WithWords(var beginnings) ->
                beginnings.stream().allMatch(start -> words(content).anyMatch(word -> word.startsWith(start)));
            case Criterion.AtLocation(var location) ->
                deal.identity().locationId().equals(location);
            case Criterion.InCurrency(var currency) ->
                value(content, money -> money.currency().equals(currency));
            case Criterion.ValueAtLeast(var least) ->
                value(content, money -> money.amount().compareTo(least) >= 0);
            case Criterion.ValueAtMost(var most) ->
                value(content, money -> money.amount().compareTo(most) <= 0);
            case Criterion.ClosesFrom(var day) ->
                content.estimatedCloseDate() != null
                        && !content.estimatedCloseDate().isBefore(day);
            case Criterion.ClosesBefore(var day) ->
                content.estimatedCloseDate() != null
                        && content.estimatedCloseDate().isBefore(day);
            case Criterion.WithTeamMember(var email) ->
                content.team().stream().anyMatch(person -> email.equalsIgnoreCase(person.email()));
            case Criterion.WithSolution(var id) ->
                content.solutions().stream()
                        .anyMatch(solution -> solution.solutionId().equals(id));
            case Criterion.WithCrmId(var id) ->
                content.crm() != null && content.crm().crmId().equals(id);
            case Criterion.OfCampaign(var id) -> id.equals(content.campaignId());
            case Criterion.WithLikelyKey(var keys) ->
                DuplicateKeys.of(deal).stream().anyMatch(keys::contains);
            case Criterion.OfEngagement(var id) ->
                deal.identity().engagementId().equals(id);
            case Criterion.UpdatedSince(var moment) -> !deal.updatedAt().isBefore(moment);
            case Criterion.ExpiresBefore(var moment) ->
                deal.sharing().expiresAt() != null && deal.sharing().expiresAt().isBefore(moment);
            case Criterion.NeedsAnswer(var needed) -> needed == (deal.status() == DealStatus.RECEIVED);
        };
    }

    /** The vendor searches by the customer's name alone. */
    private Stream<String> words(Content content) {
        Stream<String> texts = query.view() == DealQuery.View.PARTNER_LED
                ? Stream.of(content.customer().name())
                : Stream.of(
                        content.name(),
                        content.customer().name(),
                        content.crm() == null ? "" : content.crm().crmId(),
                        Objects.requireNonNullElse(content.campaignId(), ""));
        return texts.flatMap(text -> SearchWords.of(text).stream());
    }

    private static boolean value(Content content, Predicate<Money> condition) {
        return Optional.ofNullable(content.value()).filter(condition).isPresent();
    }

    /** Those without a key last, whatever the direction; ids decide. */
    private Comparator<Deal> order() {
        DealOrder order = query.order();
        Comparator<Deal> byKey = switch (order.sort()) {
            case CREATED_AT -> by(order, Deal::createdAt);
            case UPDATED_AT -> by(order, Deal::updatedAt);
            case NAME -> by(order, this::nameKey);
            case VALUE ->
                by(
                        order,
                        deal -> deal.content().value() == null
                                ? null
                                : deal.content().value().amount());
            case ESTIMATED_CLOSE_DATE -> by(order, deal -> deal.content().estimatedCloseDate());
            case EXPIRES_AT -> by(order, deal -> deal.sharing().expiresAt());
            case VISIBLE_SINCE -> by(order, deal -> deal.sharing().visibleSince());
        };
        Comparator<Deal> byId = Comparator.comparing(deal -> deal.dealId().toString());
        return byKey.thenComparing(order.descending() ? byId.reversed() : byId);
    }

    /** Kept, because a sort asks for it again and again. */
    private String nameKey(Deal deal) {
        return nameKeys.computeIfAbsent(deal.content().name(), SearchWords::key);
    }

    private static <K extends Comparable<? super K>> Comparator<Deal> by(
            DealOrder order, java.util.function.Function<Deal, K> key) {
        Comparator<K> natural = order.descending() ? Comparator.reverseOrder() : Comparator.naturalOrder();
        return Comparator.comparing(key, Comparator.nullsLast(natural));
    }
}
