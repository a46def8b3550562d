package cosell.deals.deal.domain;

import java.util.List;

/** What can be wrong with a single field. */
public sealed interface FieldRefusal extends DealRefusal {

    record Missing(String pointer, String rule) implements FieldRefusal {}

    record Blank(String pointer, String rule) implements FieldRefusal {}

    record TooLong(String pointer, int most, String rule) implements FieldRefusal {}

    record TooMany(String pointer, int most, String rule) implements FieldRefusal {}

    record Malformed(String pointer, Form form, String rule) implements FieldRefusal {}

    record OutOfRange(String pointer, String range, String rule) implements FieldRefusal {}

    record UnknownCode(String pointer, List<String> known, String rule) implements FieldRefusal {}

    record NotesNeeded(String pointer, String code, String rule) implements FieldRefusal {}

    record NeverChanges(String pointer) implements FieldRefusal {}

    record NoFullTeamMember() implements FieldRefusal {}

    record CrmIdTaken(String pointer) implements FieldRefusal {}

    record ForeignLocation(String pointer, String locationId) implements FieldRefusal {}

    record LocationOutOfScope(String pointer, String locationId) implements FieldRefusal {}

    record NoSuchDuplicate(String pointer) implements FieldRefusal {}

    record NotADuplicate(String pointer) implements FieldRefusal {}

    record OwnSuccessor(String pointer) implements FieldRefusal {}

    record ConsentTwice(String pointer, Audience audience) implements FieldRefusal {}

    /** Forms that texts must have. */
    enum Form {
        EMAIL,
        PHONE,
        DUNS_NUMBER,
        CURRENCY,
        COUNTRY
    }
}
