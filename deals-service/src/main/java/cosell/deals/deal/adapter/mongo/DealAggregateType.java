package cosell.deals.deal.adapter.mongo;

import cosell.deals.deal.application.PartnerLed;
import cosell.deals.deal.domain.Deal;
import cosell.deals.deal.domain.DealEvent;
import cosell.platform.domain.Announcement;
import cosell.platform.domain.OrganizationId;
import cosell.platform.domain.privacy.Addresses;
import cosell.platform.events.OutgoingRecord;
import cosell.platform.outbox.AggregateType;
import cosell.platform.outbox.AnnouncementContext;
import cosell.platform.outbox.IndexSpec;
import cosell.platform.outbox.RecordedEvent;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.BiFunction;
import java.util.stream.Stream;

/** How deals are stored; what their events become outside is given. */
public final class DealAggregateType implements AggregateType<Deal, DealEvent> {

    private final OrganizationId vendor;
    private final BiFunction<RecordedEvent<DealEvent>, Deal, List<OutgoingRecord>> publication;
    private final Map<Class<? extends Announcement>, BiFunction<Announcement, AnnouncementContext, OutgoingRecord>>
            announcements;

    public DealAggregateType(
            OrganizationId vendor,
            BiFunction<RecordedEvent<DealEvent>, Deal, List<OutgoingRecord>> publication,
            Map<Class<? extends Announcement>, BiFunction<Announcement, AnnouncementContext, OutgoingRecord>>
                    announcements) {
        this.vendor = vendor;
        this.publication = publication;
        this.announcements = Map.copyOf(announcements);
    }

    @Override
    public String collection() {
        return "deals";
    }

    @Override
    public Class<Deal> stateType() {
        return Deal.class;
    }

    @Override
    public Class<DealEvent> eventType() {
        return DealEvent.class;
    }

    @Override
    public List<Class<? extends Announcement>> announcementTypes() {
        return List.copyOf(announcements.keySet());
    }

    /** The vendor reads what partners lead and let it see; which part of it is said by who lists (V-02). */
    @Override
    public List<String> organizationsOf(Deal deal) {
        String owner = deal.organization().value();
        return PartnerLed.holds(deal) ? List.of(owner, vendor.value()) : List.of(owner);
    }

    @Override
    public Map<String, Object> derivedFields(Deal deal) {
        Map<String, Object> derived = new LinkedHashMap<>(DealIndex.derived(deal));
        derived.putAll(FactIndex.derived(deal));
        return derived;
    }

    @Override
    public List<String> tracesOf(RecordedEvent<DealEvent> event, Deal stateAfter) {
        return Addresses.in(event.actor(), event.event(), stateAfter);
    }

    @Override
    public List<OutgoingRecord> recordsOf(RecordedEvent<DealEvent> event, Deal stateAfter) {
        return publication.apply(event, stateAfter);
    }

    @Override
    public OutgoingRecord recordOf(Announcement announcement, AnnouncementContext context) {
        return Optional.ofNullable(announcements.get(announcement.getClass()))
                .orElseThrow(() -> new IllegalStateException("Nobody publishes " + announcement.getClass()))
                .apply(announcement, context);
    }

    @Override
    public List<IndexSpec> indexes() {
        return Stream.concat(DealIndex.INDEXES.stream(), FactIndex.INDEXES.stream())
                .toList();
    }
}
