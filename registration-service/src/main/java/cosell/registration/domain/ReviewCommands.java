package cosell.registration.domain;

import cosell.platform.domain.Decision;
import cosell.platform.domain.Fault;
import cosell.registration.domain.FieldRefusal.Missing;
import cosell.registration.domain.FieldRefusal.TooLong;
import cosell.registration.domain.FieldRefusal.TooMany;
import cosell.registration.domain.RegistrationEvent.ActionRequested;
import cosell.registration.domain.RegistrationEvent.Approved;
import cosell.registration.domain.RegistrationRefusal.WrongState;
import cosell.registration.domain.Standing.ActionRequired;
import cosell.registration.domain.Standing.Closed;
import cosell.registration.domain.Standing.Rejected;
import cosell.registration.domain.Standing.Validating;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** What a reviewer of the vendor may do to a registration that waits for a decision. */
public final class ReviewCommands {

    /** No more faults than this in one request for action. */
    static final int MAX_FAULTS = 50;

    private ReviewCommands() {}

    /** Sends it back to the partner with everything that is to be mended. */
    public static Decision<Registration, RegistrationEvent, RegistrationRefusal> requestAction(
            Registration registration, List<Fault> faults, String reviewer, Instant now) {
        List<RegistrationRefusal> refusals = refusalsOf(faults);
        return switch (registration.standing()) {
            case Validating(var submittedAt)
            when refusals.isEmpty() ->
                Decision.changed(
                        registration.with(new ActionRequired(submittedAt, faults, reviewer), now),
                        List.of(new ActionRequested(submittedAt, faults, reviewer)));
            case Standing other -> refused(other, "sent back", refusals);
        };
    }

    /** Approves it. Nothing is left to be validated then, so it is closed in the same write. */
    public static Decision<Registration, RegistrationEvent, RegistrationRefusal> approve(
            Registration registration, String reviewer, Instant now) {
        return switch (registration.standing()) {
            case Validating(var submittedAt) ->
                Decision.changed(
                        registration.with(new Closed(submittedAt, now, reviewer, now), now),
                        List.of(
                                new Approved(submittedAt, now, reviewer),
                                new RegistrationEvent.Closed(submittedAt, now, reviewer, now)));
            case Standing other -> refused(other, "approved", List.of());
        };
    }

    /** Refuses it for good; the reason is the reviewer's own words. */
    public static Decision<Registration, RegistrationEvent, RegistrationRefusal> reject(
            Registration registration, @Nullable String reason, String reviewer, Instant now) {
        List<RegistrationRefusal> refusals = new ArrayList<>();
        String words = reason == null ? "" : reason.strip();
        if (words.isEmpty()) {
            refusals.add(new Missing("/reason", "why it is rejected"));
        }
        if (words.length() > FormLimits.MAX_TEXT) {
            refusals.add(new TooLong("/reason", FormLimits.MAX_TEXT));
        }
        return switch (registration.standing()) {
            case Validating(var submittedAt)
            when refusals.isEmpty() ->
                Decision.changed(
                        registration.with(new Rejected(submittedAt, now, reviewer, words), now),
                        List.of(new RegistrationEvent.Rejected(submittedAt, now, reviewer, words)));
            case Standing other -> refused(other, "rejected", refusals);
        };
    }

    private static Decision<Registration, RegistrationEvent, RegistrationRefusal> refused(
            Standing standing, String action, List<RegistrationRefusal> others) {
        List<RegistrationRefusal> refusals = new ArrayList<>(others);
        if (!(standing instanceof Validating)) {
            refusals.addFirst(new WrongState(action, standing.status()));
        }
        return Decision.refused(refusals);
    }

    private static List<RegistrationRefusal> refusalsOf(List<Fault> faults) {
        List<RegistrationRefusal> refusals = new ArrayList<>();
        if (faults.isEmpty()) {
            refusals.add(new Missing("/faults", "what the partner has to mend"));
        }
        if (faults.size() > MAX_FAULTS) {
            refusals.add(new TooMany("/faults", MAX_FAULTS));
        }
        for (int index = 0; index < faults.size(); index++) {
            Fault fault = faults.get(index);
            String at = "/faults/" + index;
            if (fault.message().isBlank()) {
                refusals.add(new Missing(at + "/message", "what is wrong"));
            }
            if (Math.max(fault.message().length(), fault.fix().length()) > FormLimits.MAX_TEXT) {
                refusals.add(new TooLong(at, FormLimits.MAX_TEXT));
            }
        }
        return refusals;
    }
}
