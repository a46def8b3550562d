package cosell.deals.crm.adapter.kafka;

import cosell.deals.crm.application.AnswerUnreadable;
import cosell.deals.crm.domain.CrmOutcome;
import cosell.deals.crm.domain.CrmRecord;
import cosell.deals.crm.domain.CrmResult;
import cosell.deals.crm.domain.RecordPlace;
import cosell.deals.crm.domain.SourceStamp;
import cosell.platform.consumer.HeldRecord;
import cosell.platform.consumer.HeldRecords;
import cosell.platform.consumer.IncomingRecord;
import cosell.platform.domain.Fault;
import cosell.platform.domain.FaultCode;
import cosell.platform.domain.OrganizationId;
import cosell.platform.events.UnreadableRecordException;
import cosell.platform.observability.MaskedFailure;
import cosell.platform.time.DomainClock;
import java.time.Clock;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import reactor.core.publisher.Mono;

/** Deals with records that are at fault themselves, so that their partition flows on. Thread-safe. */
public final class FaultyRecords {

    private static final Logger LOG = LoggerFactory.getLogger(FaultyRecords.class);
    private static final String RULE = "X-02";

    private final AnswerUnreadable answers;
    private final HeldRecords held;
    private final DomainClock clock;
    private final Clock realTime;

    public FaultyRecords(AnswerUnreadable answers, HeldRecords held, DomainClock clock, Clock realTime) {
        this.answers = answers;
        this.held = held;
        this.clock = clock;
        this.realTime = realTime;
    }

    /** Holds a record that can't be read, for operators, and tells the connector so. */
    Mono<Void> unreadable(OrganizationId organization, IncomingRecord record, UnreadableRecordException failure) {
        Fault fault = Fault.of(
                "",
                FaultCode.INVALID_VALUE,
                "The record can't be read: " + failure.getMessage() + ".",
                "Send a CrmOpportunity in Confluent's wire form, with a schema of the topic's subject.",
                RULE);
        RecordPlace place = OpportunityHandler.place(record);
        CrmResult result = new CrmResult(
                CrmResult.idFor(place),
                organization,
                null,
                place,
                CrmOutcome.REJECTED,
                null,
                List.of(fault),
                SourceStamp.NONE,
                clock.now());
        return hold(record, failure).then(Mono.defer(() -> answers.answer(result, traceparent(record))));
    }

    /** Refuses a record under a key that does not keep its opportunity's records in order. */
    Mono<Void> misplaced(CrmRecord told, IncomingRecord record) {
        Fault fault = Fault.of(
                "",
                FaultCode.INVALID_VALUE,
                "The record's key is not <system>:<crmId>, so its order among the others is not known.",
                "Send it again under that key.",
                RULE);
        CrmResult result = told.result(CrmOutcome.REJECTED, null, List.of(fault), clock.now());
        return answers.answer(result, traceparent(record));
    }

    /** Holds a record, for operators. */
    Mono<Void> hold(IncomingRecord record, Throwable failure) {
        LOG.error("Record {} is held: {}", record.place(), MaskedFailure.trace(failure));
        return held.hold(HeldRecord.nameless(record, failure, realTime.instant()));
    }

    private static @Nullable String traceparent(IncomingRecord record) {
        return record.headers().get("traceparent");
    }
}
