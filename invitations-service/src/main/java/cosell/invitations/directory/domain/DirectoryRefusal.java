package cosell.invitations.directory.domain;

import cosell.platform.domain.Fault;
import cosell.platform.domain.OrganizationId;
import java.util.List;

/** Every reason to say no about an entry of the directory. Pointers are JSON pointers into the entry. */
public sealed interface DirectoryRefusal {

    /** V-01: only its own administrators and operators keep an entry. */
    record NotYourEntry(String pointer) implements DirectoryRefusal {}

    /** V-02. */
    record OperatorsKeepIt(String pointer) implements DirectoryRefusal {}

    record NeverChanges(String pointer) implements DirectoryRefusal {}

    record LocationRemoved(String pointer, String location) implements DirectoryRefusal {}

    /** I-04. */
    record NotActive(String pointer) implements DirectoryRefusal {}

    /** I-04. */
    record NotEnabledForCoSell(String pointer) implements DirectoryRefusal {}

    record Missing(String pointer) implements DirectoryRefusal {}

    record Blank(String pointer) implements DirectoryRefusal {}

    record TooLong(String pointer, int most) implements DirectoryRefusal {}

    record TooMany(String pointer, int most) implements DirectoryRefusal {}

    record Malformed(String pointer, Form form) implements DirectoryRefusal {}

    record ReservedId(String pointer) implements DirectoryRefusal {}

    /** Only the vendor is one, and the vendor is nothing else. */
    record KindOfAnother(String pointer, OrganizationId vendor) implements DirectoryRefusal {}

    /** The same stands further up. */
    record ListedTwice(String pointer, String first) implements DirectoryRefusal {}

    record NoLocation(String pointer) implements DirectoryRefusal {}

    record NoDefault(String pointer) implements DirectoryRefusal {}

    record DefaultTwice(String pointer, String first) implements DirectoryRefusal {}

    record UnknownLocation(String pointer) implements DirectoryRefusal {}

    record UnknownSolution(String pointer) implements DirectoryRefusal {}

    record UnknownRole(String pointer, List<String> known) implements DirectoryRefusal {
        public UnknownRole {
            known = List.copyOf(known);
        }
    }

    /** The events about it would not fit into one record. */
    record TooLarge() implements DirectoryRefusal {}

    /** Nothing is wrong with the entry. */
    record BusyNow() implements DirectoryRefusal {}

    /** Forms that texts must have. */
    enum Form {
        ORGANIZATION_ID,
        ID,
        EMAIL,
        PHONE,
        COUNTRY,
        COUNTRY_OR_ALL,
        LOCALE,
        ZONE
    }

    /** The refusal as every door shows it. */
    default Fault fault() {
        return DirectoryFaults.of(this);
    }
}
