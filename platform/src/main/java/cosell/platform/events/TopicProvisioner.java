package cosell.platform.events;

import cosell.platform.domain.OrganizationId;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.NewTopic;
import org.apache.kafka.common.KafkaFuture;
import org.apache.kafka.common.config.TopicConfig;
import org.apache.kafka.common.errors.TopicExistsException;

/**
 * The provisioning step: creates what is missing of topics and subjects. Can be repeated, also by several at once; what
 * exists is never changed. Blocks, so never call it from an event loop. Thread-safe.
 */
public final class TopicProvisioner {

    private static final long FOR_EVER = -1;

    private static final long SECONDS = 30;

    private final Admin admin;
    private final SubjectProvisioner subjects;
    private final TopicSettings settings;

    public TopicProvisioner(Admin admin, SchemaRegistryClient registry, TopicSettings settings) {
        this.admin = admin;
        this.subjects = new SubjectProvisioner(registry);
        this.settings = settings;
    }

    /**
     * Everything shared, and the CRM topics of these organizations. Subjects come first: when a topic exists, its
     * records can be written. Fails with {@link ProvisioningException} or a {@link RegistryException}; done again, it
     * goes on where it stopped.
     */
    public ProvisioningReport provision(Collection<OrganizationId> organizations) {
        List<PlannedTopic> planned =
                new TopicCatalogue(settings).topics(organizations).toList();
        Map<String, Integer> ids = new TreeMap<>();
        for (PlannedTopic topic : planned) {
            topic.contract().ifPresent(contract -> {
                String subject = Topics.subject(topic.name());
                ids.put(subject, subjects.provision(subject, contract.record()));
            });
        }
        return create(planned, ids);
    }

    private ProvisioningReport create(List<PlannedTopic> planned, Map<String, Integer> ids) {
        List<String> created = new ArrayList<>();
        List<String> existing = new ArrayList<>();
        Map<String, KafkaFuture<Void>> answers = admin.createTopics(
                        planned.stream().map(this::newTopic).toList())
                .values();
        new TreeMap<>(answers).forEach((topic, answer) -> (wasCreated(topic, answer) ? created : existing).add(topic));
        return new ProvisioningReport(created, existing, ids);
    }

    private static boolean wasCreated(String topic, KafkaFuture<Void> answer) {
        try {
            answer.get(SECONDS, TimeUnit.SECONDS);
            return true;
        } catch (ExecutionException failed) {
            if (failed.getCause() instanceof TopicExistsException) {
                return false;
            }
            throw ProvisioningException.ofTopic(topic, failed);
        } catch (TimeoutException late) {
            throw ProvisioningException.ofTopic(topic, late);
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
            throw ProvisioningException.ofTopic(topic, interrupted);
        }
    }

    /** The topic of the movable clock is the clock, so it is kept for ever. */
    private long retentionMillis(PlannedTopic topic) {
        return topic.name().equals(Topics.DEV_CLOCK)
                ? FOR_EVER
                : settings.retention().toMillis();
    }

    private NewTopic newTopic(PlannedTopic topic) {
        Map<String, String> config = new HashMap<>();
        config.put(TopicConfig.CLEANUP_POLICY_CONFIG, TopicConfig.CLEANUP_POLICY_DELETE);
        config.put(TopicConfig.RETENTION_MS_CONFIG, Long.toString(retentionMillis(topic)));
        if (settings.minInSync() > 0) {
            config.put(TopicConfig.MIN_IN_SYNC_REPLICAS_CONFIG, Integer.toString(settings.minInSync()));
            config.put(TopicConfig.UNCLEAN_LEADER_ELECTION_ENABLE_CONFIG, "false");
        }
        Optional<Short> replication =
                settings.replication() < 1 ? Optional.empty() : Optional.of(settings.replication());
        return new NewTopic(topic.name(), Optional.of(topic.partitions()), replication).configs(config);
    }
}
