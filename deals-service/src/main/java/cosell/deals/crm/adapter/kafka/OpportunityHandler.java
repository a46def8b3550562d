package cosell.deals.crm.adapter.kafka;

import cosell.deals.crm.application.AnswerRecords;
import cosell.deals.crm.application.Delivery;
import cosell.deals.crm.domain.CrmRecord;
import cosell.deals.crm.domain.Opportunity;
import cosell.deals.crm.domain.RecordPlace;
import cosell.platform.consumer.Failures;
import cosell.platform.consumer.IncomingRecord;
import cosell.platform.consumer.RecordHandler;
import cosell.platform.domain.OrganizationId;
import cosell.platform.events.AvroDecoder;
import cosell.platform.events.Topics;
import cosell.platform.events.UnreadableRecordException;
import cosell.platform.security.OrganizationScope;
import cosell.schemas.CrmOpportunity;
import reactor.core.publisher.Mono;

/**
 * Answers the records of every organization's opportunities. What is away is an error, so that the record comes again;
 * a record that is at fault itself is answered or held, and those behind it flow on. Thread-safe.
 */
public final class OpportunityHandler implements RecordHandler {

    private final AvroDecoder decoder;
    private final AnswerRecords records;
    private final FaultyRecords faulty;

    public OpportunityHandler(AvroDecoder decoder, AnswerRecords records, FaultyRecords faulty) {
        this.decoder = decoder;
        this.records = records;
        this.faulty = faulty;
    }

    @Override
    public Mono<Void> handle(IncomingRecord record) {
        OrganizationId organization = organization(record);
        return Mono.defer(() -> answer(organization, record))
                .onErrorResume(
                        UnreadableRecordException.class, failure -> faulty.unreadable(organization, record, failure))
                .onErrorResume(failure -> !Failures.isTransient(failure), failure -> faulty.hold(record, failure));
    }

    /** The same for a record that is held already: it fails when the record is still at fault. */
    public Mono<Void> again(IncomingRecord record) {
        return answer(organization(record), record);
    }

    private static OrganizationId organization(IncomingRecord record) {
        return Topics.organizationOf(record.topic())
                .orElseThrow(() -> new IllegalStateException("No organization owns " + record.topic()));
    }

    private Mono<Void> answer(OrganizationId organization, IncomingRecord record) {
        Opportunity opportunity = OpportunityRecords.opportunity(decoder.decode(record.value(), CrmOpportunity.class));
        CrmRecord told = new CrmRecord(organization, place(record), opportunity);
        if (!CrmKeys.text(told.key()).equals(record.key())) {
            return faulty.misplaced(told, record);
        }
        OrganizationScope scope = OrganizationScope.system(organization, "the topic belongs to it");
        return records.answer(new Delivery(told, scope, record.headers().get("traceparent")));
    }

    static RecordPlace place(IncomingRecord record) {
        return new RecordPlace(record.topic(), record.partition(), record.offset());
    }
}
