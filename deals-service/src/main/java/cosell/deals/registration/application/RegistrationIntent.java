package cosell.deals.registration.application;

import cosell.deals.deal.domain.RegistrationMilestone;
import cosell.platform.domain.Actor;
import java.util.UUID;

/** What an event of a registration causes in its deal. Stored by name: never renamed. */
public sealed interface RegistrationIntent {

    /** The deal takes note of how far the registration has come. */
    record NoteMilestone(UUID dealId, Actor actor, RegistrationMilestone milestone) implements RegistrationIntent {}
}
