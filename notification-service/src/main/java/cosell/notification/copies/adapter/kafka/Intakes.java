package cosell.notification.copies.adapter.kafka;

import cosell.notification.copies.domain.DealCopy;
import cosell.notification.copies.domain.EngagementCopy;
import cosell.notification.copies.domain.OrganizationCopy;
import cosell.notification.copies.domain.RegistrationCopy;
import cosell.notification.notices.domain.Notify;
import cosell.platform.consumer.AvroSources;
import cosell.platform.consumer.CopyTarget;
import cosell.platform.consumer.HeldRecords;
import cosell.platform.consumer.OrderedConsumer;
import cosell.platform.events.Topics;
import cosell.platform.outbox.CopyStore;
import java.time.Clock;
import java.util.Map;

/** The ordered consumers of the four owners' topics. */
public final class Intakes {

    private final AvroSources sources;
    private final HeldRecords held;
    private final Clock realTime;

    public Intakes(AvroSources sources, HeldRecords held, Clock realTime) {
        this.sources = sources;
        this.held = held;
        this.realTime = realTime;
    }

    /** By topic. */
    public Map<String, OrderedConsumer<?>> consumers(
            CopyStore<DealCopy, Notify> deals,
            CopyStore<EngagementCopy, Notify> engagements,
            CopyStore<OrganizationCopy, Void> organizations,
            CopyStore<RegistrationCopy, Notify> registrations) {
        return Map.of(
                Topics.DEALS,
                new OrderedConsumer<>(sources.deals(), new CopyTarget<>(deals, new DealIntake()), held, realTime),
                Topics.ENGAGEMENTS,
                new OrderedConsumer<>(
                        sources.engagements(), new CopyTarget<>(engagements, new EngagementIntake()), held, realTime),
                Topics.PARTNERS,
                new OrderedConsumer<>(
                        sources.partners(), new CopyTarget<>(organizations, new PartnerIntake()), held, realTime),
                Topics.REGISTRATIONS,
                new OrderedConsumer<>(
                        sources.registrations(),
                        new CopyTarget<>(registrations, new RegistrationIntake()),
                        held,
                        realTime));
    }
}
