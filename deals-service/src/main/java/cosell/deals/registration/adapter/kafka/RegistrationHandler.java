package cosell.deals.registration.adapter.kafka;

import cosell.deals.deal.domain.RegistrationMilestone;
import cosell.deals.registration.application.RegistrationCopy;
import cosell.deals.registration.application.RegistrationIntent;
import cosell.deals.registration.application.RegistrationIntent.NoteMilestone;
import cosell.platform.consumer.CopyHandler;
import cosell.platform.domain.Actor;
import cosell.platform.domain.OrganizationId;
import cosell.platform.outbox.CopyChange;
import cosell.platform.outbox.SourceEvent;
import cosell.schemas.Fault;
import cosell.schemas.RegistrationEvent;
import cosell.schemas.RegistrationState;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Tells the deal whenever its registration takes a step. A draft counts from the moment it names a solution. */
public final class RegistrationHandler implements CopyHandler<RegistrationEvent, RegistrationCopy, RegistrationIntent> {

    @Override
    public CopyChange<RegistrationCopy, RegistrationIntent> apply(
            @Nullable RegistrationCopy before, SourceEvent<RegistrationEvent> event) {
        RegistrationState state = event.value().getState();
        RegistrationMilestone told = before == null ? null : before.milestone();
        RegistrationMilestone milestone = milestone(state, told, event.occurredAt());
        RegistrationCopy copy = new RegistrationCopy(state.getId(), state.getDealId(), milestone);
        return milestone == null || milestone.equals(told)
                ? CopyChange.of(copy)
                : new CopyChange<>(
                        copy,
                        List.of(new NoteMilestone(
                                state.getDealId(), actor(event.value().getActor()), milestone)));
    }

    private static @Nullable RegistrationMilestone milestone(
            RegistrationState state, @Nullable RegistrationMilestone told, Instant at) {
        String solution = state.getSolutionId();
        if (solution == null) {
            return told;
        }
        String status = state.getStatus().name();
        Instant since = told != null && told.state().equals(status) ? told.since() : at;
        return new RegistrationMilestone(
                state.getId(),
                solution,
                status,
                since,
                state.getFaults().stream().map(RegistrationHandler::open).toList());
    }

    private static RegistrationMilestone.Open open(Fault fault) {
        return new RegistrationMilestone.Open(
                fault.getPointer(),
                fault.getCode(),
                fault.getMessage(),
                fault.getFix(),
                fault.getRule(),
                fault.getPossibleFrom());
    }

    private static Actor actor(cosell.schemas.Actor actor) {
        Actor.Kind kind = switch (actor.getKind()) {
            case USER -> Actor.Kind.USER;
            case CONNECTOR -> Actor.Kind.CONNECTOR;
            case SYSTEM, UNKNOWN -> Actor.Kind.SYSTEM;
        };
        String organization = actor.getOrganization();
        return new Actor(
                kind,
                organization == null ? null : new OrganizationId(organization),
                actor.getSubject(),
                actor.getEmail());
    }
}
