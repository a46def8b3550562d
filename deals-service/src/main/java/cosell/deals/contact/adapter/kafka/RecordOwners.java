package cosell.deals.contact.adapter.kafka;

import cosell.platform.consumer.IncomingRecord;
import cosell.platform.domain.OrganizationId;
import cosell.platform.events.AvroDecoder;
import cosell.platform.events.Topics;
import cosell.schemas.EngagementEvent;
import cosell.schemas.RegistrationEvent;
import java.util.Optional;

/** Whose data a record holds: who started an engagement, registered, or owns a CRM topic. */
public record RecordOwners(AvroDecoder decoder) {

    /** Empty for what belongs to nobody's deals, such as the directory. */
    public Optional<OrganizationId> of(IncomingRecord record) {
        return switch (record.topic()) {
            case Topics.ENGAGEMENTS ->
                Optional.of(new OrganizationId(decoder.decode(record.value(), EngagementEvent.class)
                        .getState()
                        .getInvitingDeal()
                        .getOrganization()));
            case Topics.REGISTRATIONS ->
                Optional.of(new OrganizationId(decoder.decode(record.value(), RegistrationEvent.class)
                        .getState()
                        .getOrganization()));
            default -> Topics.organizationOf(record.topic());
        };
    }
}
