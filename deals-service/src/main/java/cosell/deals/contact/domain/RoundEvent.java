package cosell.deals.contact.domain;

import java.util.UUID;

/** Facts about rounds. Stored by name: never renamed. */
public sealed interface RoundEvent {

    record Started(UUID roundId) implements RoundEvent {}

    /** Every deal was dealt with. */
    record Ended(UUID roundId) implements RoundEvent {}
}
