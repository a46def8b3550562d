package cosell.platform.events;

import cosell.platform.domain.OrganizationId;
import cosell.schemas.TopicContract;
import cosell.schemas.TopicContract.Topic;
import java.util.Arrays;
import java.util.Collection;
import java.util.Optional;
import java.util.stream.Stream;

/** Every topic there should be. */
final class TopicCatalogue {

    private final TopicSettings settings;

    TopicCatalogue(TopicSettings settings) {
        this.settings = settings;
    }

    Stream<PlannedTopic> topics(Collection<OrganizationId> organizations) {
        return Stream.concat(
                shared(), organizations.stream().distinct().sorted().flatMap(this::own));
    }

    private Stream<PlannedTopic> shared() {
        Stream<PlannedTopic> owners = contracts(false)
                .map(contract -> new PlannedTopic(contract.topic(), settings.ownerPartitions(), Optional.of(contract)));
        Stream<PlannedTopic> clock = Stream.of(new PlannedTopic(Topics.DEV_CLOCK, 1, Optional.empty()));
        return settings.devClock() ? Stream.concat(owners, clock) : owners;
    }

    private Stream<PlannedTopic> own(OrganizationId organization) {
        return contracts(true)
                .map(contract -> new PlannedTopic(
                        contract.topic().replace(Topic.ORGANIZATION, organization.value()),
                        settings.crmPartitions(),
                        Optional.of(contract)));
    }

    private static Stream<TopicContract> contracts(boolean perOrganization) {
        return Arrays.stream(TopicContract.values()).filter(contract -> contract.perOrganization() == perOrganization);
    }
}
