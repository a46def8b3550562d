package cosell.schemas;

import org.apache.avro.specific.SpecificRecord;

/** One published contract: the records of one topic, or of one kind of topic that every organization has. */
public enum TopicContract {
    DEALS(Topic.DEALS, DealEvent.class),
    ENGAGEMENTS(Topic.ENGAGEMENTS, EngagementEvent.class),
    PARTNERS(Topic.PARTNERS, PartnerEvent.class),
    REGISTRATIONS(Topic.REGISTRATIONS, RegistrationEvent.class),
    CRM_OPPORTUNITIES(Topic.CRM_OPPORTUNITIES, CrmOpportunity.class),
    CRM_RESULTS(Topic.CRM_RESULTS, CrmResult.class),
    CRM_CHANGES(Topic.CRM_CHANGES, CrmChange.class);

    private final String topic;
    private final Class<? extends SpecificRecord> record;

    TopicContract(String topic, Class<? extends SpecificRecord> record) {
        this.topic = topic;
        this.record = record;
    }

    /** The topic's name, with {@value Topic#ORGANIZATION} in the place of the organization where each has its own. */
    public String topic() {
        return topic;
    }

    /** The one record type of the topic. */
    public Class<? extends SpecificRecord> record() {
        return record;
    }

    /** Whether every organization has its own topic. */
    public boolean perOrganization() {
        return topic.contains(Topic.ORGANIZATION);
    }

    /** Names of the topics; published, so they never change. */
    public static final class Topic {

        /** Stands for the organization's id. */
        public static final String ORGANIZATION = "<org>";

        public static final String DEALS = "cosell.deals.v1";
        public static final String ENGAGEMENTS = "cosell.engagements.v1";
        public static final String PARTNERS = "cosell.partners.v1";
        public static final String REGISTRATIONS = "cosell.registrations.v1";
        public static final String CRM_OPPORTUNITIES = "cosell.crm." + ORGANIZATION + ".opportunities.v1";
        public static final String CRM_RESULTS = "cosell.crm." + ORGANIZATION + ".results.v1";
        public static final String CRM_CHANGES = "cosell.crm." + ORGANIZATION + ".changes.v1";

        private Topic() {}
    }
}
