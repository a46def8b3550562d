package cosell.deals.crm.domain;

import cosell.deals.deal.domain.Circumstances;
import cosell.deals.deal.domain.CrmKey;
import cosell.deals.deal.domain.CrmSync;
import cosell.deals.deal.domain.Deal;
import cosell.deals.deal.domain.DealEvent;
import cosell.platform.domain.Fault;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/** Answers a record about a deal, and keeps in the deal how far it has come with that CRM. */
public final class Sync {

    private Sync() {}

    /**
     * What answering takes: one write.
     *
     * @param events empty for mere bookkeeping
     */
    public record Answer(Deal deal, List<DealEvent> events, CrmResult result) {
        public Answer {
            events = List.copyOf(events);
        }
    }

    /** How far the deal has come with this opportunity. */
    public static Optional<CrmSync> of(Deal deal, CrmKey crm) {
        return deal.reports().crmSync().stream()
                .filter(sync -> sync.crm().equals(crm))
                .findFirst();
    }

    /** Whether the record was answered before. */
    public static boolean hasAnswered(CrmSync sync, RecordPlace record) {
        return !record.isAfter(new RecordPlace(sync.topic(), sync.partition(), sync.position()));
    }

    /** Answers a record about a deal that exists. */
    public static Answer answer(Deal deal, CrmRecord record, Circumstances circumstances) {
        SourceStamp applied = of(deal, record.key()).map(Sync::stamp).orElse(SourceStamp.NONE);
        if (record.opportunity().stamp().isOlderThan(applied)) {
            return kept(deal, record, CrmOutcome.STALE, List.of(), applied, circumstances.now());
        }
        SourceStamp latest = record.opportunity().stamp().over(applied);
        return switch (Upsert.change(deal, record.opportunity(), circumstances)) {
            case Verdict.Apply(var after, var events) -> applied(after, events, record, latest, circumstances.now());
            case Verdict.Leave() -> kept(deal, record, CrmOutcome.UNCHANGED, List.of(), latest, circumstances.now());
            case Verdict.Reject(var faults) ->
                kept(deal, record, CrmOutcome.REJECTED, faults, applied, circumstances.now());
        };
    }

    /** A record was refused for a reason outside of the rules; what it says of the source was not applied. */
    public static Answer rejected(Deal deal, CrmRecord record, List<Fault> faults, Instant now) {
        SourceStamp applied = of(deal, record.key()).map(Sync::stamp).orElse(SourceStamp.NONE);
        return kept(deal, record, CrmOutcome.REJECTED, faults, applied, now);
    }

    /** The record brought about this deal, or these changes of it. */
    public static Answer applied(Deal after, List<DealEvent> events, CrmRecord record, Instant now) {
        return applied(after, events, record, record.opportunity().stamp(), now);
    }

    private static Answer applied(
            Deal after, List<DealEvent> events, CrmRecord record, SourceStamp stamp, Instant now) {
        return new Answer(
                after.withCrmResult(record.sync(CrmOutcome.APPLIED, stamp, now)),
                events,
                record.result(CrmOutcome.APPLIED, after.dealId(), List.of(), now));
    }

    private static Answer kept(
            Deal deal, CrmRecord record, CrmOutcome outcome, List<Fault> faults, SourceStamp stamp, Instant now) {
        return new Answer(
                deal.withCrmResult(record.sync(outcome, stamp, now)),
                List.of(),
                record.result(outcome, deal.dealId(), faults, now));
    }

    private static SourceStamp stamp(CrmSync sync) {
        String version = sync.sourceVersion();
        return new SourceStamp(version == null ? null : Long.valueOf(version), sync.sourceTime());
    }
}
