package cosell.platform.events;

import cosell.platform.domain.OrganizationId;
import cosell.schemas.TopicContract.Topic;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Names of all topics. */
public final class Topics {

    public static final String DEALS = Topic.DEALS;
    public static final String ENGAGEMENTS = Topic.ENGAGEMENTS;
    public static final String PARTNERS = Topic.PARTNERS;
    public static final String REGISTRATIONS = Topic.REGISTRATIONS;

    /** Moves of the domain clock, in development only. */
    public static final String DEV_CLOCK = "cosell.dev.clock";

    /** Matches the opportunity topics of every organization, for subscriptions. */
    public static final String CRM_OPPORTUNITIES_PATTERN =
            "cosell\\.crm\\.[a-z0-9][a-z0-9-]{1,38}\\.opportunities\\.v1";

    private static final Pattern CRM_TOPIC =
            Pattern.compile("cosell\\.crm\\.([^.]+)\\.(opportunities|results|changes)\\.v1");

    private Topics() {}

    public static String crmOpportunities(OrganizationId organization) {
        return Topic.CRM_OPPORTUNITIES.replace(Topic.ORGANIZATION, organization.value());
    }

    public static String crmResults(OrganizationId organization) {
        return Topic.CRM_RESULTS.replace(Topic.ORGANIZATION, organization.value());
    }

    public static String crmChanges(OrganizationId organization) {
        return Topic.CRM_CHANGES.replace(Topic.ORGANIZATION, organization.value());
    }

    /** The organization whose CRM topic this is; the only trusted statement of who a CRM record speaks for. */
    public static Optional<OrganizationId> organizationOf(String topic) {
        Matcher parts = CRM_TOPIC.matcher(topic);
        return parts.matches() && OrganizationId.isValid(parts.group(1))
                ? Optional.of(new OrganizationId(parts.group(1)))
                : Optional.empty();
    }

    /** The registry's subject for a topic's values (TopicNameStrategy). */
    public static String subject(String topic) {
        return topic + "-value";
    }
}
