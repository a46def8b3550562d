package cosell.deals.contact.application;

import cosell.deals.contact.domain.DealOutcome;
import cosell.deals.contact.domain.DealOutcome.Kind;
import cosell.deals.contact.domain.Remark;
import cosell.deals.contact.domain.Round;
import cosell.deals.deal.domain.Deal;
import cosell.deals.deal.domain.DealEvent;
import cosell.deals.deal.domain.Inviter;
import cosell.deals.deal.domain.Person;
import cosell.deals.deal.domain.Reach;
import cosell.platform.domain.Fault;
import cosell.platform.domain.FaultCode;
import cosell.platform.domain.OrganizationId;
import cosell.platform.domain.privacy.Addresses;
import cosell.platform.domain.privacy.Personal;
import cosell.platform.domain.privacy.Redactor;
import cosell.platform.outbox.HistoryEntry;
import cosell.platform.outbox.Stored;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** A deal in which somebody occurs, with its past, and what an erasure has to do with it. */
record TracedDeal(Round round, Redactor redactor, Stored<Deal> stored, List<HistoryEntry<Deal, DealEvent>> past) {

    /** Empty when the erasing organization has no part in it. */
    Optional<Reach> reach() {
        Inviter inviter = deal().sharing().inviter();
        if (deal().organization().equals(round.organization())) {
            return Optional.of(new Reach.Own());
        }
        return inviter != null && inviter.organization().equals(round.organization())
                ? Optional.of(new Reach.Given(round.organization(), contactWasGiven()))
                : Optional.empty();
    }

    /** What is to be redacted, if anything is. */
    Optional<ReachMask> mask() {
        return reach().map(reach -> new ReachMask(reach, redactor)).filter(mask -> mask.changes(stored, past));
    }

    /** What it comes to, given that what is to be redacted is. */
    DealOutcome outcome(boolean redacted, OrganizationId vendor) {
        if (deal().organization().equals(round.organization())) {
            return redacted ? new DealOutcome(List.of(Kind.DONE), remark()) : DealOutcome.of(Kind.SKIPPED);
        }
        List<Kind> kinds = new ArrayList<>();
        if (redacted) {
            kinds.add(Kind.GIVEN_AWAY);
        }
        if (remains()) {
            kinds.add(deal().organization().equals(vendor) ? Kind.KEPT_BY_VENDOR : Kind.KEPT_BY_PARTNER);
        }
        return kinds.isEmpty() ? DealOutcome.of(Kind.SKIPPED) : new DealOutcome(kinds, null);
    }

    private Deal deal() {
        return stored.state();
    }

    /** Whether the invitation brought the contact; an invitee may also have entered the same person itself. */
    private boolean contactWasGiven() {
        return past.stream()
                .limit(1)
                .map(first -> first.stateAfter().content().customerContact())
                .anyMatch(this::wasThem);
    }

    private boolean wasThem(@Nullable Person contact) {
        return contact != null
                && (redactor.isMeant(contact.email()) || contact.name().equals(Personal.ERASED));
    }

    private boolean remains() {
        Deal after = reach().map(reach -> reach.present(deal(), redactor)).orElse(deal());
        return Addresses.in(after).contains(round.task().address());
    }

    private @Nullable Remark remark() {
        List<Fault> faults = new Reach.Own()
                .tellingTexts(deal(), redactor).stream()
                        .map(TracedDeal::telling)
                        .toList();
        return faults.isEmpty()
                ? null
                : new Remark(stored.id(), deal().identity().locationId(), faults);
    }

    private static Fault telling(String pointer) {
        return Fault.of(
                pointer,
                FaultCode.INVALID_VALUE,
                "This text held the address. The address is taken out, the rest of the text is left.",
                "Read it, and edit what still tells of the person.",
                "P-01");
    }
}
