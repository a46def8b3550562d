package cosell.registration.domain;

/** Something a form lacks, or a value that is no value of its kind. Pointers name places in the registration's JSON. */
public sealed interface FieldRefusal extends RegistrationRefusal {

    record Missing(String pointer, String what) implements FieldRefusal {}

    record NotConfirmed(String pointer, String what) implements FieldRefusal {}

    record NotPositive(String pointer) implements FieldRefusal {}

    record UnknownCurrency(String pointer, String currency) implements FieldRefusal {}

    record NoPhone(String pointer) implements FieldRefusal {}

    record NoEmail(String pointer) implements FieldRefusal {}

    record NoDocuments() implements FieldRefusal {}

    record TooLong(String pointer, int max) implements FieldRefusal {}

    record TooMany(String pointer, int max) implements FieldRefusal {}
}
