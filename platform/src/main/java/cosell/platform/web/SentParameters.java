package cosell.platform.web;

import cosell.platform.domain.Fault;
import cosell.platform.domain.FaultCode;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.util.MultiValueMap;

/** The parameters of one query: what was sent, which were asked for, what is wrong with them. */
final class SentParameters {

    private final MultiValueMap<String, String> sent;
    private final Set<String> known = new TreeSet<>();
    private final List<Fault> faults = new ArrayList<>();

    SentParameters(MultiValueMap<String, String> sent) {
        this.sent = sent;
    }

    boolean has(String name) {
        return sent.containsKey(name);
    }

    /** Every value of a parameter that may come more than once, or once with commas. */
    List<String> all(String name) {
        known.add(name);
        List<String> values = sent.getOrDefault(name, List.of());
        return values.stream()
                .map(value -> Objects.requireNonNullElse(value, ""))
                .flatMap(value -> Stream.of(value.split(",", -1)))
                .toList();
    }

    /** The value of a parameter that may come once; null when it is missing, comes more than once or is empty. */
    @Nullable
    String single(String name) {
        known.add(name);
        List<String> values = sent.getOrDefault(name, List.of());
        if (values.size() > 1) {
            refuse(name, FaultCode.TOO_MANY_VALUES, "The parameter comes more than once.", "Send it once.");
            return null;
        }
        if (values.isEmpty()) {
            return null;
        }
        String value = Objects.requireNonNullElse(values.getFirst(), "");
        if (value.isBlank()) {
            refuse(name, FaultCode.INVALID_VALUE, "The parameter is empty.", "Leave it out or give it a value.");
            return null;
        }
        return value;
    }

    /** The same, read by a parser that throws for what has not the form, which is a phrase such as "a date". */
    <T> @Nullable T single(String name, Function<String, T> parser, String form) {
        String value = single(name);
        if (value == null) {
            return null;
        }
        try {
            return parser.apply(value);
        } catch (RuntimeException notOfTheForm) {
            String message = "The value has not the form of this parameter.";
            refuse(name, FaultCode.INVALID_STRING_FORMAT, message, "Send " + form + ".");
            return null;
        }
    }

    void refuse(String name, FaultCode code, String message, String fix) {
        faults.add(Fault.of(Pointers.query(name), code, message, fix, null));
    }

    void refuseConstant(String name, Stream<String> possible) {
        refuse(name, FaultCode.INVALID_ENUM_VALUE, "This is not one of the possible values.", oneOf(possible));
    }

    /** What is wrong so far, and every name that nobody asked for. */
    List<Fault> faults() {
        Stream<Fault> unknown = sent.keySet().stream()
                .filter(name -> !known.contains(name))
                .sorted()
                .map(this::unknown);
        return Stream.concat(faults.stream(), unknown).toList();
    }

    private Fault unknown(String name) {
        return Fault.of(
                Pointers.query(name),
                FaultCode.INVALID_VALUE,
                "There is no parameter \"" + name + "\" here.",
                known.isEmpty() ? "Leave it out." : oneOf(known.stream()),
                null);
    }

    private static String oneOf(Stream<String> names) {
        return names.sorted().collect(Collectors.joining(", ", "Use one of: ", "."));
    }
}
