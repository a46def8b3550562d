package cosell.deals.registration.application;

import cosell.deals.deal.application.SuiteCommands;
import cosell.deals.deal.domain.DealCommand.NoteRegistration;
import cosell.deals.registration.application.RegistrationIntent.NoteMilestone;
import cosell.platform.outbox.Intent;
import cosell.platform.outbox.IntentExecutor;
import reactor.core.publisher.Mono;

/** Shows registrations beside their deals. Thread-safe. */
public final class CarryOutRegistrationIntents implements IntentExecutor<RegistrationIntent> {

    private final SuiteCommands commands;

    public CarryOutRegistrationIntents(SuiteCommands commands) {
        this.commands = commands;
    }

    @Override
    public Mono<Void> execute(Intent<RegistrationIntent> intent) {
        return switch (intent.body()) {
            case NoteMilestone(var dealId, var actor, var milestone) ->
                commands.change(dealId, actor, intent, new NoteRegistration(milestone));
        };
    }
}
