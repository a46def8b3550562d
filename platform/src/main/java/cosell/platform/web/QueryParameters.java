package cosell.platform.web;

import cosell.platform.domain.Fault;
import cosell.platform.domain.FaultCode;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.util.MultiValueMap;

/**
 * Reads the query of a request: ask for every parameter the operation knows, then {@link #check()}, which refuses
 * unknown names and bad values, all at once. A getter answers null for a parameter that is missing or bad. Used by one
 * thread, for one request.
 */
public final class QueryParameters {

    private final SentParameters sent;

    public QueryParameters(MultiValueMap<String, String> sent) {
        this.sent = new SentParameters(sent);
    }

    /** Whether a parameter was sent, well or badly; asks for it, as getters do. */
    public boolean sent(String name) {
        return !sent.all(name).isEmpty();
    }

    /** A text of 1 to {@code maxLength} characters. */
    public @Nullable String text(String name, int maxLength) {
        return sent.single(name, text -> noLonger(text, maxLength), "at most " + maxLength + " characters");
    }

    /** One constant of an enum, by its name. */
    public <E extends Enum<E>> @Nullable E oneOf(String name, Class<E> type) {
        String value = sent.single(name);
        return value == null ? null : constant(name, value, type);
    }

    /** One of these texts. */
    public @Nullable String oneOf(String name, Set<String> allowed) {
        String value = sent.single(name);
        if (value == null || allowed.contains(value)) {
            return value;
        }
        sent.refuseConstant(name, allowed.stream());
        return null;
    }

    /** Constants of an enum; the parameter may come more than once, or once with commas. Empty when missing. */
    public <E extends Enum<E>> Set<E> anyOf(String name, Class<E> type) {
        Set<E> found = EnumSet.noneOf(type);
        for (String value : sent.all(name)) {
            E constant = constant(name, value, type);
            if (constant != null) {
                found.add(constant);
            }
        }
        return found;
    }

    /** A whole number between two bounds, both included. */
    public @Nullable Integer integer(String name, int min, int max) {
        BigDecimal number = sent.single(name, QueryParameters::whole, "a whole number");
        if (number == null) {
            return null;
        }
        if (number.compareTo(BigDecimal.valueOf(min)) < 0 || number.compareTo(BigDecimal.valueOf(max)) > 0) {
            String fix = "Send a number from " + min + " to " + max + ".";
            refuse(name, FaultCode.VALUE_OUT_OF_RANGE, "This number is out of range.", fix);
            return null;
        }
        return number.intValueExact();
    }

    /** {@code true} or {@code false}; false when missing or bad. */
    public boolean flag(String name) {
        return Boolean.parseBoolean(oneOf(name, Set.of("true", "false")));
    }

    /** Whether a state-changing call is only to say what it would do; every one of them knows this parameter. */
    public boolean dryRun() {
        return flag("dryRun");
    }

    /** A time with its offset, cut to milliseconds. */
    public @Nullable Instant instant(String name) {
        return sent.single(name, TextForms::instant, "a time such as 2026-11-02T09:30:00Z");
    }

    public @Nullable LocalDate date(String name) {
        return sent.single(name, TextForms::date, "a date such as 2026-11-02");
    }

    public @Nullable UUID uuid(String name) {
        return sent.single(name, TextForms::uuid, "a UUID such as 6f1c0a52-7c0e-4e0b-9d7b-3b0a2d6a4c11");
    }

    /** A plain decimal number such as {@code 1500.50}. */
    public @Nullable BigDecimal decimal(String name) {
        return sent.single(name, QueryParameters::plainDecimal, "a plain number such as 1500.50");
    }

    /** Notes that a parameter is missing, unless it was sent: then its getter said what is wrong with it. */
    public void require(String name) {
        if (!sent.has(name)) {
            refuse(name, FaultCode.REQUIRED_FIELD_MISSING, "The parameter is missing.", "Send " + name + ".");
        }
    }

    /** Notes what an operation itself finds wrong with a parameter. */
    public void refuse(String name, FaultCode code, String message, String fix) {
        sent.refuse(name, code, message, fix);
    }

    /** What is wrong so far, unknown names included. */
    public List<Fault> faults() {
        return sent.faults();
    }

    /** Throws {@link ProblemException} 400 with everything that is wrong. Call it after the last getter. */
    public void check() {
        List<Fault> all = faults();
        if (!all.isEmpty()) {
            throw new ProblemException(Problems.ofForm(all));
        }
    }

    private <E extends Enum<E>> @Nullable E constant(String name, String value, Class<E> type) {
        for (E constant : type.getEnumConstants()) {
            if (constant.name().equals(value)) {
                return constant;
            }
        }
        sent.refuseConstant(name, Arrays.stream(type.getEnumConstants()).map(Enum::name));
        return null;
    }

    private static String noLonger(String text, int maxLength) {
        if (text.length() > maxLength) {
            throw new IllegalArgumentException("too long");
        }
        return text;
    }

    private static BigDecimal whole(String text) {
        return new BigDecimal(matching(text, "-?[0-9]{1,18}"));
    }

    private static BigDecimal plainDecimal(String text) {
        return new BigDecimal(matching(text, "-?[0-9]{1,20}(\\.[0-9]{1,20})?"));
    }

    private static String matching(String text, String form) {
        if (!text.matches(form)) {
            throw new IllegalArgumentException(form);
        }
        return text;
    }
}
