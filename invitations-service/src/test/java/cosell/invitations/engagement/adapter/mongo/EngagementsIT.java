package cosell.invitations.engagement.adapter.mongo;

import static cosell.invitations.engagement.domain.Samples.CONTOSO;
import static cosell.invitations.engagement.domain.Samples.DEADLINE;
import static cosell.invitations.engagement.domain.Samples.DEAL;
import static cosell.invitations.engagement.domain.Samples.ENGAGEMENT;
import static cosell.invitations.engagement.domain.Samples.FABRIKAM;
import static cosell.invitations.engagement.domain.Samples.NORTHWIND;
import static cosell.invitations.engagement.domain.Samples.NOW;
import static cosell.invitations.engagement.domain.Samples.TO_FABRIKAM;
import static cosell.invitations.engagement.domain.Samples.open;
import static cosell.invitations.engagement.domain.Samples.toFabrikam;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import cosell.invitations.engagement.application.EngagementKeys;
import cosell.invitations.engagement.application.Engagements;
import cosell.invitations.engagement.domain.Engagement;
import cosell.invitations.engagement.domain.EngagementEvent;
import cosell.platform.domain.Actor;
import cosell.platform.domain.OrganizationId;
import cosell.platform.domain.Origin;
import cosell.platform.events.OutgoingRecord;
import cosell.platform.events.RecordSender;
import cosell.platform.outbox.AggregateWrite;
import cosell.platform.outbox.Aggregates;
import cosell.platform.outbox.CommandContext;
import cosell.platform.outbox.Outboxes;
import cosell.platform.outbox.UniqueKeyTakenException;
import cosell.platform.security.OrganizationScope;
import cosell.store.test.FreshDatabase;
import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import reactor.core.publisher.Mono;

class EngagementsIT {

    @RegisterExtension
    private final FreshDatabase fresh = new FreshDatabase("engagements");

    private Aggregates<Engagement, EngagementEvent> aggregates;
    private Engagements engagements;

    @BeforeEach
    void openCollection() {
        RecordSender nobody = (OutgoingRecord record) -> Mono.empty();
        aggregates = new Outboxes(fresh.database(), nobody, new SimpleMeterRegistry(), Clock.systemUTC())
                .aggregates(new EngagementAggregate((event, state) -> {
                    throw new AssertionError("Nothing is published here");
                }));
        aggregates.start();
        engagements = new Engagements(aggregates.store());
    }

    @AfterEach
    void close() {
        aggregates.stop();
    }

    @Test
    void isFoundByItsDealsAndItsInvitationsByThoseWhoTakePart() {
        store(ENGAGEMENT.toString(), open(toFabrikam()));
        UUID inviteeDeal = toFabrikam().offer().inviteeDealId();

        for (OrganizationId organization : List.of(CONTOSO, FABRIKAM)) {
            OrganizationScope scope = OrganizationScope.system(organization, "test");
            assertThat(engagements.ofDeal(scope, DEAL).block().state()).isEqualTo(open(toFabrikam()));
            assertThat(engagements.ofDeal(scope, inviteeDeal).block()).isNotNull();
            assertThat(engagements.ofInvitation(scope, TO_FABRIKAM).block()).isNotNull();
        }
    }

    @Test
    void isHiddenFromThoseWhoWereNeverInvited() {
        store(ENGAGEMENT.toString(), open(toFabrikam()));
        OrganizationScope northwind = OrganizationScope.system(NORTHWIND, "test");

        assertThat(engagements.find(northwind, ENGAGEMENT.toString()).block()).isNull();
        assertThat(engagements.ofDeal(northwind, DEAL).block()).isNull();
        assertThat(engagements.ofInvitation(northwind, TO_FABRIKAM).block()).isNull();
    }

    @Test
    void noDealInvitesInTwoEngagements() {
        store(ENGAGEMENT.toString(), open());

        assertThatThrownBy(() -> store("another", open())).isInstanceOf(UniqueKeyTakenException.class);
    }

    @Test
    void isDueAtTheMomentOfItsNextReminderOrDeadline() {
        store(ENGAGEMENT.toString(), open(toFabrikam()));

        assertThat(dueAt(NOW)).isEmpty();
        assertThat(dueAt(DEADLINE)).containsExactly(ENGAGEMENT.toString());
    }

    private List<String> dueAt(Instant moment) {
        return aggregates
                .store()
                .due(EngagementKeys.DUE, moment, 10)
                .collectList()
                .block();
    }

    private void store(String id, Engagement engagement) {
        CommandContext command =
                new CommandContext("open-" + id, null, Actor.system("test"), Origin.EVENT, NOW, null, null);
        aggregates
                .store()
                .insert(id, new AggregateWrite<>(engagement, List.of()), command)
                .block();
    }
}
