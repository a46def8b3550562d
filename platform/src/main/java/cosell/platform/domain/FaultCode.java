package cosell.platform.domain;

/** The kinds of fault. Published: never renamed. */
public enum FaultCode {
    REQUIRED_FIELD_MISSING,
    INVALID_ENUM_VALUE,
    INVALID_STRING_FORMAT,
    INVALID_VALUE,
    NOT_ENOUGH_VALUES,
    TOO_MANY_VALUES,
    VALUE_OUT_OF_RANGE,
    DUPLICATE_KEY_VALUE,
    INVALID_RESOURCE_STATE,
    ACTION_NOT_PERMITTED
}
