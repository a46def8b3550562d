package cosell.platform.web;

import cosell.platform.domain.Fault;
import cosell.platform.domain.FaultCode;
import cosell.platform.domain.Position;
import java.util.ArrayList;
import java.util.List;
import org.springframework.http.HttpHeaders;

/** The one place where faults become an HTTP answer. Thread-safe. */
public final class Problems {

    private Problems() {}

    /**
     * The answer to faults which the domain found in a well-formed request: 409 {@code INCOMPATIBLE_STATE} if any is
     * about the state, else 403 {@code ACTION_NOT_PERMITTED} if any is about who asks, else 422
     * {@code BUSINESS_VALIDATION_FAILED}. All faults are in the answer.
     */
    public static Problem ofFaults(List<Fault> faults) {
        return Problem.of(reasonOf(faults), summary(faults), faults);
    }

    /** The answer to faults in the form of a request (400), together with whatever the domain could tell already. */
    public static Problem ofForm(List<Fault> faults) {
        return Problem.of(ProblemReason.REQUEST_VALIDATION_FAILED, summary(faults), faults);
    }

    /**
     * The answer to a request with faults in its form, in the domain's eyes, or both: 400
     * {@code REQUEST_VALIDATION_FAILED} with all of them ({@link #merge}) if its form is faulty, else
     * {@link #ofFaults}.
     */
    public static Problem ofFaults(List<Fault> formFaults, List<Fault> domainFaults) {
        return formFaults.isEmpty() ? ofFaults(domainFaults) : ofForm(merge(formFaults, domainFaults));
    }

    /** Throws {@link ProblemException} for {@link #ofFaults(List, List)} unless both lists are empty. */
    public static void refuseIfAny(List<Fault> formFaults, List<Fault> domainFaults) {
        if (!formFaults.isEmpty() || !domainFaults.isEmpty()) {
            throw new ProblemException(ofFaults(formFaults, domainFaults));
        }
    }

    /**
     * Both kinds of faults without follow-ups: what the domain says about a place that could not even be read (it
     * sees null there) is left out, and so is what it says about elements behind an unreadable one of the same list,
     * because it would point at the wrong one.
     */
    public static List<Fault> merge(List<Fault> formFaults, List<Fault> domainFaults) {
        List<Fault> all = new ArrayList<>(formFaults);
        domainFaults.stream()
                .filter(fault -> formFaults.stream().noneMatch(form -> hides(form.pointer(), fault.pointer())))
                .forEach(all::add);
        return List.copyOf(all);
    }

    /** 404: nothing with this id, or nothing the caller may see; both read the same. */
    public static Problem notFound() {
        return Problem.of(
                ProblemReason.NOT_FOUND, "There is no such resource, or you may not see it. Check the address.");
    }

    /** 412 without the differences; add them with {@link Problem#with}. */
    public static Problem revisionMismatch(Revision current) {
        return Problem.of(
                        ProblemReason.REVISION_MISMATCH,
                        "Nothing was changed. Read the resource again and repeat the edit on its revision.")
                .withHeader(HttpHeaders.ETAG, current.toETag());
    }

    /** 409: the key was used before, with another body. */
    public static Problem conflictingIdempotencyKey() {
        Fault fault = Fault.of(
                Pointers.header(IdempotencyKey.HEADER),
                FaultCode.DUPLICATE_KEY_VALUE,
                "This key was used before, with another body.",
                "Send a new key for a new request, or the first body to repeat the first one.",
                null);
        return Problem.of(ProblemReason.CONFLICT_IDEMPOTENCY_KEY, fault.message(), List.of(fault));
    }

    /** 409 with {@code Retry-After: 1}: the copy here has not reached the position the caller asked for. */
    public static Problem copyBehind(Position wanted, Position reached) {
        return Problem.of(
                        ProblemReason.COPY_BEHIND,
                        "You asked for " + wanted + ", the copy here is at " + reached + ". Try again in a moment.")
                .retryAfter(1);
    }

    /** 503 with {@code Retry-After}. */
    public static Problem unavailable(ProblemReason reason, String detail, long retryAfterSeconds) {
        return Problem.of(reason, detail).retryAfter(retryAfterSeconds);
    }

    private static ProblemReason reasonOf(List<Fault> faults) {
        if (has(faults, FaultCode.INVALID_RESOURCE_STATE)) {
            return ProblemReason.INCOMPATIBLE_STATE;
        }
        return has(faults, FaultCode.ACTION_NOT_PERMITTED)
                ? ProblemReason.ACTION_NOT_PERMITTED
                : ProblemReason.BUSINESS_VALIDATION_FAILED;
    }

    private static boolean has(List<Fault> faults, FaultCode code) {
        return faults.stream().anyMatch(fault -> fault.code() == code);
    }

    private static String summary(List<Fault> faults) {
        return faults.size() == 1
                ? "One thing is wrong with this request; errors[] says what and how to mend it."
                : faults.size() + " things are wrong with this request; errors[] names each of them.";
    }

    private static boolean hides(String form, String domain) {
        if (form.isEmpty()) {
            return domain.isEmpty();
        }
        return Pointers.isAtOrUnder(domain, form) || isBehindInList(form, domain);
    }

    private static boolean isBehindInList(String form, String domain) {
        int slash = form.lastIndexOf('/');
        String list = form.substring(0, slash);
        if (!isIndex(form.substring(slash + 1)) || !domain.startsWith(list + "/")) {
            return false;
        }
        String rest = domain.substring(slash + 1);
        int end = rest.indexOf('/');
        return isIndex(end < 0 ? rest : rest.substring(0, end));
    }

    private static boolean isIndex(String segment) {
        return !segment.isEmpty() && segment.length() < 10 && segment.chars().allMatch(Character::isDigit);
    }
}
