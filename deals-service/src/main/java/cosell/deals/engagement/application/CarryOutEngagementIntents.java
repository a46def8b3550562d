package cosell.deals.engagement.application;

import cosell.deals.deal.application.DealMissingException;
import cosell.deals.deal.application.SuiteCommands;
import cosell.deals.deal.domain.Deal;
import cosell.deals.deal.domain.DealCommand.EndUnjoined;
import cosell.deals.deal.domain.DealCommand.Join;
import cosell.deals.deal.domain.DealEvent;
import cosell.deals.deal.domain.ReceivedInvitation;
import cosell.deals.engagement.application.EngagementIntent.EndInbound;
import cosell.deals.engagement.application.EngagementIntent.ForgetContact;
import cosell.deals.engagement.application.EngagementIntent.JoinInbound;
import cosell.deals.engagement.application.EngagementIntent.NoteInvitation;
import cosell.deals.engagement.application.EngagementIntent.OpenInbound;
import cosell.platform.outbox.AggregateStore;
import cosell.platform.outbox.Intent;
import cosell.platform.outbox.IntentExecutor;
import cosell.platform.outbox.Stored;
import cosell.platform.outbox.UniqueKeyTakenException;
import cosell.platform.security.OrganizationScope;
import java.util.UUID;
import reactor.core.publisher.Mono;

/** Carries out on deals what engagements decided. Thread-safe. */
public final class CarryOutEngagementIntents implements IntentExecutor<EngagementIntent> {

    private static final OrganizationScope ENGAGEMENT = OrganizationScope.system("an engagement spans organizations");

    private final SuiteCommands commands;
    private final AggregateStore<Deal, DealEvent> deals;

    public CarryOutEngagementIntents(SuiteCommands commands, AggregateStore<Deal, DealEvent> deals) {
        this.commands = commands;
        this.deals = deals;
    }

    @Override
    public Mono<Void> execute(Intent<EngagementIntent> intent) {
        return switch (intent.body()) {
            case NoteInvitation(var dealId, var actor, var news) ->
                commands.change(dealId, actor, intent, new cosell.deals.deal.domain.DealCommand.NoteInvitation(news));
            case OpenInbound open -> open(open, intent);
            case JoinInbound join -> join(join, intent);
            case ForgetContact(var dealId, var actor, var shared) ->
                commands.changeIfPresent(
                        dealId, actor, intent, new cosell.deals.deal.domain.DealCommand.ForgetContact(shared));
            // An invitation that was withdrawn before it was sent (I-04a) opened no deal.
            case EndInbound(var dealId, var actor, var how, var reason, var notes) ->
                commands.changeIfPresent(dealId, actor, intent, new EndUnjoined(how, reason, notes));
        };
    }

    /** What a historic deal causes is history too. */
    private Mono<Void> open(OpenInbound open, Intent<EngagementIntent> intent) {
        ReceivedInvitation invitation = open.invitation();
        UUID inviting = invitation.inviter().dealId();
        return deals.find(ENGAGEMENT, inviting.toString())
                .map(Stored::state)
                .switchIfEmpty(Mono.error(() -> new DealMissingException(inviting)))
                .flatMap(deal -> commands.open(
                        deal.source().historic() ? invitation.asHistory() : invitation, open.actor(), intent));
    }

    /** A CRM id that another deal has taken meanwhile is left out, and the answer says so (D-10). */
    private Mono<Void> join(JoinInbound join, Intent<EngagementIntent> intent) {
        return commands.change(join.dealId(), join.actor(), intent, new Join(join.acceptance(), false))
                .onErrorResume(
                        UniqueKeyTakenException.class,
                        taken -> commands.change(
                                join.dealId(), join.actor(), intent, new Join(join.acceptance(), true)));
    }
}
