package cosell.registration.domain;

import cosell.platform.domain.Decision;
import cosell.platform.domain.Fault;
import cosell.registration.domain.RegistrationEvent.ActionRequested;
import cosell.registration.domain.RegistrationEvent.Drafted;
import cosell.registration.domain.RegistrationEvent.Edited;
import cosell.registration.domain.RegistrationEvent.Submitted;
import cosell.registration.domain.RegistrationEvent.ValidationStarted;
import cosell.registration.domain.RegistrationRefusal.LiveRegistrationExists;
import cosell.registration.domain.RegistrationRefusal.NotEligible;
import cosell.registration.domain.RegistrationRefusal.WrongState;
import cosell.registration.domain.Standing.ActionRequired;
import cosell.registration.domain.Standing.Draft;
import cosell.registration.domain.Standing.Validating;
import cosell.registration.domain.eligibility.Eligibility;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;

/** What a partner may do to its registration: draft, edit, submit. */
public final class PartnerCommands {

    private final Programmes programmes;

    public PartnerCommands(Programmes programmes) {
        this.programmes = programmes;
    }

    /**
     * Starts a draft, which may be incomplete, for a deal that may be registered.
     *
     * @param other the live registration of the same deal and solution, if there is one
     */
    public Decision<Registration, RegistrationEvent, RegistrationRefusal> draft(
            UUID id, Form form, Eligibility eligibility, Optional<UUID> other, Instant now) {
        List<RegistrationRefusal> refusals = new ArrayList<>();
        eligibility.unmet().map(NotEligible::new).forEach(refusals::add);
        refusals.addAll(FormLimits.refusalsOf(form));
        refusals.addAll(taken(id, form, other));
        if (!refusals.isEmpty()) {
            return Decision.refused(refusals);
        }
        Registration draft = new Registration(
                id, RegisteredDeal.of(eligibility.facts().deal()), form, new Draft(), eligibility.flags(), now, now);
        return Decision.changed(draft, List.of(new Drafted()));
    }

    /** Replaces the form of a draft, or of one that needs action. */
    public Decision<Registration, RegistrationEvent, RegistrationRefusal> edit(
            Registration registration, Form form, Optional<UUID> other, Instant now) {
        List<RegistrationRefusal> refusals = new ArrayList<>();
        if (!registration.standing().isEditable()) {
            refusals.add(new WrongState("edited", registration.standing().status()));
        }
        refusals.addAll(FormLimits.refusalsOf(form));
        refusals.addAll(taken(registration.id(), form, other));
        if (!refusals.isEmpty()) {
            return Decision.refused(refusals);
        }
        return form.equals(registration.form())
                ? Decision.unchanged(registration)
                : Decision.changed(registration.with(form, now), List.of(new Edited()));
    }

    /** Checks everything; what passes goes through the automatic checks in the same write. */
    public Decision<Registration, RegistrationEvent, RegistrationRefusal> submit(
            Registration registration, Eligibility eligibility, Instant now) {
        if (!registration.standing().isEditable()) {
            return Decision.refused(
                    List.of(new WrongState("submitted", registration.standing().status())));
        }
        Submission submission = new Submission(registration.form(), eligibility, programmes, now);
        List<RegistrationRefusal> refusals = FormRule.refusalsOf(submission);
        return refusals.isEmpty() ? validated(registration.with(eligibility.flags()), now) : Decision.refused(refusals);
    }

    private static Decision<Registration, RegistrationEvent, RegistrationRefusal> validated(
            Registration registration, Instant now) {
        List<Fault> faults = AutomaticCheck.faultsOf(registration.form().contract(), now);
        List<RegistrationEvent> begun = List.of(new Submitted(now), new ValidationStarted(now));
        if (faults.isEmpty()) {
            return Decision.changed(registration.with(new Validating(now), now), begun);
        }
        List<RegistrationEvent> events = Stream.concat(
                        begun.stream(), Stream.of(new ActionRequested(now, faults, null)))
                .toList();
        return Decision.changed(registration.with(new ActionRequired(now, faults, null), now), events);
    }

    private static List<RegistrationRefusal> taken(UUID id, Form form, Optional<UUID> other) {
        String solution = form.solutionId();
        return solution == null || other.isEmpty() || other.get().equals(id)
                ? List.of()
                : List.of(new LiveRegistrationExists(solution));
    }
}
