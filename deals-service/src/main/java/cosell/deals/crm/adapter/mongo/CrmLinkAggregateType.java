package cosell.deals.crm.adapter.mongo;

import cosell.deals.crm.domain.CrmLink;
import cosell.deals.crm.domain.CrmResult;
import cosell.platform.domain.Announcement;
import cosell.platform.events.OutgoingRecord;
import cosell.platform.outbox.AggregateType;
import cosell.platform.outbox.AnnouncementContext;
import cosell.platform.outbox.IndexSpec;
import cosell.platform.outbox.RecordedEvent;
import java.util.List;
import java.util.Map;
import java.util.function.BiFunction;

/** How links are stored: they have no events, only results leave through their outbox. */
public final class CrmLinkAggregateType implements AggregateType<CrmLink, Void> {

    private final BiFunction<Announcement, AnnouncementContext, OutgoingRecord> publication;

    public CrmLinkAggregateType(BiFunction<Announcement, AnnouncementContext, OutgoingRecord> publication) {
        this.publication = publication;
    }

    @Override
    public String collection() {
        return "crm_links";
    }

    @Override
    public Class<CrmLink> stateType() {
        return CrmLink.class;
    }

    @Override
    public Class<Void> eventType() {
        return Void.class;
    }

    @Override
    public List<Class<? extends Announcement>> announcementTypes() {
        return List.of(CrmResult.class);
    }

    @Override
    public List<String> organizationsOf(CrmLink link) {
        return List.of(link.organization().value());
    }

    @Override
    public Map<String, Object> derivedFields(CrmLink link) {
        return Map.of();
    }

    @Override
    public List<OutgoingRecord> recordsOf(RecordedEvent<Void> event, CrmLink stateAfter) {
        throw new IllegalStateException("A link has no events");
    }

    @Override
    public OutgoingRecord recordOf(Announcement announcement, AnnouncementContext context) {
        return publication.apply(announcement, context);
    }

    @Override
    public List<IndexSpec> indexes() {
        return List.of();
    }
}
