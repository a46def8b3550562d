package cosell.deals.config;

import cosell.platform.domain.Announcement;
import cosell.platform.events.OutgoingRecord;
import cosell.platform.outbox.AnnouncementContext;
import java.util.function.BiFunction;

/** A kind of announcement that leaves through the outbox of deals, and what becomes of it. Beans are collected. */
public record DealAnnouncement(
        Class<? extends Announcement> type,
        BiFunction<Announcement, AnnouncementContext, OutgoingRecord> publication) {}
