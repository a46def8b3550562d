package cosell.platform.events;

import cosell.platform.domain.OrganizationId;
import java.util.Collection;
import java.util.List;
import java.util.Objects;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.stream.Stream;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.common.KafkaFuture;
import org.apache.kafka.common.acl.AccessControlEntry;
import org.apache.kafka.common.acl.AccessControlEntryFilter;
import org.apache.kafka.common.acl.AclBinding;
import org.apache.kafka.common.acl.AclBindingFilter;
import org.apache.kafka.common.acl.AclOperation;
import org.apache.kafka.common.acl.AclPermissionType;
import org.apache.kafka.common.errors.SecurityDisabledException;
import org.apache.kafka.common.resource.PatternType;
import org.apache.kafka.common.resource.ResourcePattern;
import org.apache.kafka.common.resource.ResourcePatternFilter;
import org.apache.kafka.common.resource.ResourceType;

/**
 * Gives an organization's CRM connector exactly what it needs of the broker, by literal names: to write its
 * opportunities, to read its results and changes, and a consumer group. Can be repeated; what exists is never taken
 * away. Blocks, so never call it from an event loop. Thread-safe.
 */
public final class ConnectorRights {

    private static final String EVERY_HOST = "*";
    private static final long SECONDS = 30;

    private final Admin admin;

    public ConnectorRights(Admin admin) {
        this.admin = admin;
    }

    /** The principal of an organization's connector, unless it has another. */
    public static String principalOf(OrganizationId organization) {
        return "User:crm-" + organization;
    }

    /** The consumer group in which an organization's connector reads. */
    public static String groupOf(OrganizationId organization) {
        return "cosell.crm." + organization;
    }

    /**
     * Grants what is missing. Where the broker has no authorizer nothing is, and everybody may do everything; the
     * report says so. Fails with {@link ProvisioningException}.
     *
     * @param principal such as {@code User:crm-contoso}
     */
    public RightsReport grant(OrganizationId organization, String principal) {
        List<AclBinding> needed = needed(organization, principal);
        Collection<AclBinding> known;
        try {
            known = await(principal, admin.describeAcls(all(principal)).values());
        } catch (ProvisioningException refused) {
            if (refused.getCause() instanceof SecurityDisabledException) {
                return RightsReport.nothingEnforced(principal);
            }
            throw refused;
        }
        List<AclBinding> missing =
                needed.stream().filter(right -> !known.contains(right)).toList();
        await(principal, admin.createAcls(missing).all());
        return new RightsReport(
                principal,
                true,
                shown(missing.stream()),
                shown(needed.stream().filter(known::contains)),
                shown(known.stream().filter(right -> !needed.contains(right))));
    }

    private static List<AclBinding> needed(OrganizationId organization, String principal) {
        return List.of(
                right(ResourceType.TOPIC, Topics.crmOpportunities(organization), principal, AclOperation.WRITE),
                right(ResourceType.TOPIC, Topics.crmResults(organization), principal, AclOperation.READ),
                right(ResourceType.TOPIC, Topics.crmChanges(organization), principal, AclOperation.READ),
                right(ResourceType.GROUP, groupOf(organization), principal, AclOperation.READ));
    }

    private static AclBinding right(ResourceType type, String name, String principal, AclOperation operation) {
        return new AclBinding(
                new ResourcePattern(type, name, PatternType.LITERAL),
                new AccessControlEntry(principal, EVERY_HOST, operation, AclPermissionType.ALLOW));
    }

    private static AclBindingFilter all(String principal) {
        return new AclBindingFilter(
                ResourcePatternFilter.ANY,
                new AccessControlEntryFilter(principal, null, AclOperation.ANY, AclPermissionType.ANY));
    }

    private static List<String> shown(Stream<AclBinding> rights) {
        return rights.map(right -> right.entry().operation() + " "
                        + right.pattern().resourceType() + " " + right.pattern().name())
                .sorted()
                .toList();
    }

    private static <T> T await(String principal, KafkaFuture<T> answer) {
        try {
            return answer.get(SECONDS, TimeUnit.SECONDS);
        } catch (ExecutionException failed) {
            throw ProvisioningException.ofRights(principal, Objects.requireNonNullElse(failed.getCause(), failed));
        } catch (TimeoutException late) {
            throw ProvisioningException.ofRights(principal, late);
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
            throw ProvisioningException.ofRights(principal, interrupted);
        }
    }
}
