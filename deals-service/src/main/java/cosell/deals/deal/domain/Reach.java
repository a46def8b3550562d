package cosell.deals.deal.domain;

import cosell.platform.domain.Actor;
import cosell.platform.domain.OrganizationId;
import cosell.platform.domain.privacy.Redactor;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** How far into a deal an erasure reaches (P-01). */
public sealed interface Reach {

    /** The erasing organization's own deal: every part of it. */
    record Own() implements Reach {}

    /**
     * Another organization's deal: what the erasing one gave it.
     *
     * @param contactToo whether it gave the customer's contact, too; else the other one entered that itself
     */
    record Given(OrganizationId giver, boolean contactToo) implements Reach {}

    /** A state of the past without the person. */
    default Deal past(Deal deal, Redactor redactor) {
        return switch (this) {
            case Own _ -> redactor.redacted(deal);
            case Given given -> deal.withRedacted(redactor, given.contactToo());
        };
    }

    /** What is told of an event, without the person. */
    default DealEvent told(DealEvent event, Redactor redactor) {
        return switch (this) {
            case Own _ -> redactor.redacted(event);
            case Given _ -> event;
        };
    }

    /** Who did something, without the person. */
    default Actor doer(Actor actor, Redactor redactor) {
        return switch (this) {
            case Own _ -> redactor.redacted(actor);
            case Given given -> given.giver().equals(actor.organization()) ? redactor.redacted(actor) : actor;
        };
    }

    /** The present state without the person: a contact's consents are theirs, and go with them. */
    default Deal present(Deal deal, Redactor redactor) {
        Deal redacted = past(deal, redactor);
        return goes(deal.content().customerContact(), redacted.content().customerContact())
                ? redacted.withoutContact()
                : redacted;
    }

    /** Places of texts that may still tell of the person. */
    default List<String> tellingTexts(Deal deal, Redactor redactor) {
        return switch (this) {
            case Own _ -> ErasedParts.pointers(redactor.tellingTexts(deal));
            case Given _ -> List.of();
        };
    }

    private static boolean goes(@Nullable Person before, @Nullable Person after) {
        return before != null && !Objects.equals(before, after);
    }
}
