package cosell.platform.web;

import cosell.platform.domain.Fault;
import cosell.platform.domain.FaultCode;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.Objects;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JacksonException;
import tools.jackson.core.exc.InputCoercionException;
import tools.jackson.databind.JavaType;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.exc.InvalidDefinitionException;
import tools.jackson.databind.exc.InvalidFormatException;
import tools.jackson.databind.exc.MismatchedInputException;
import tools.jackson.databind.exc.UnrecognizedPropertyException;
import tools.jackson.databind.exc.ValueInstantiationException;
import tools.jackson.databind.json.JsonMapper;

/** Says in our words what Jackson could not read. Values of the request are not repeated in the answer. */
final class FormFaults {

    private final JsonMapper mapper;

    FormFaults(JsonMapper mapper) {
        this.mapper = mapper;
    }

    /** Throws the exception on if it is a defect of ours and not a fault of the request. */
    Fault of(String pointer, JsonNode found, JacksonException exception) {
        return switch (exception) {
            case InvalidDefinitionException defect -> throw defect;
            case UnrecognizedPropertyException unknown -> unknownField(pointer, unknown);
            case InputCoercionException _ -> outOfRange(pointer);
            case InvalidFormatException format -> invalid(pointer, found, format);
            case ValueInstantiationException refused -> refusedByType(pointer, refused);
            case MismatchedInputException mismatch -> wrongType(pointer, found, mismatch.getTargetType());
            default -> throw exception;
        };
    }

    private static Fault unknownField(String pointer, UnrecognizedPropertyException unknown) {
        Collection<Object> known = Objects.requireNonNullElse(unknown.getKnownPropertyIds(), List.of());
        String names = known.stream().map(Object::toString).sorted().collect(Collectors.joining(", "));
        return Fault.of(
                pointer,
                FaultCode.INVALID_VALUE,
                "There is no field \"" + unknown.getPropertyName() + "\" here.",
                names.isEmpty() ? "Leave it out." : "Leave it out, or use one of: " + names + ".",
                null);
    }

    private Fault invalid(String pointer, JsonNode found, InvalidFormatException format) {
        Class<?> type = format.getTargetType();
        if (type != null && type.isEnum() && found.isString()) {
            return unknownConstant(pointer, type);
        }
        if (!found.isString() || !(format.getValue() instanceof String)) {
            return wrongType(pointer, found, type);
        }
        return type == null || JsonTypeNames.isText(type)
                ? Fault.of(
                        pointer,
                        FaultCode.INVALID_STRING_FORMAT,
                        "This text is not " + JsonTypeNames.of(type) + ".",
                        "Send " + JsonTypeNames.of(type) + ".",
                        null)
                : wrongType(pointer, found, type);
    }

    private Fault unknownConstant(String pointer, Class<?> type) {
        String values = Arrays.stream(type.getEnumConstants())
                .map(constant -> mapper.valueToTree(constant).asString())
                .collect(Collectors.joining(", "));
        return Fault.of(
                pointer,
                FaultCode.INVALID_ENUM_VALUE,
                "This is not one of the possible values.",
                "Use one of: " + values + ".",
                null);
    }

    private static Fault outOfRange(String pointer) {
        return Fault.of(
                pointer, FaultCode.VALUE_OUT_OF_RANGE, "This number is out of range.", "Send a smaller number.", null);
    }

    private static Fault refusedByType(String pointer, ValueInstantiationException refused) {
        JavaType type = refused.getType();
        if (refused.getCause() instanceof IllegalArgumentException says && says.getMessage() != null) {
            return Fault.of(
                    pointer,
                    FaultCode.INVALID_VALUE,
                    says.getMessage() + ".",
                    "Send " + JsonTypeNames.of(type == null ? null : type.getRawClass()) + ".",
                    null);
        }
        throw refused;
    }

    private static Fault wrongType(String pointer, JsonNode found, @Nullable Class<?> target) {
        String expected = JsonTypeNames.of(target);
        return Fault.of(
                pointer,
                FaultCode.INVALID_VALUE,
                "Expected " + expected + ", found " + JsonTypeNames.of(found) + ".",
                "Send " + expected + ".",
                null);
    }
}
