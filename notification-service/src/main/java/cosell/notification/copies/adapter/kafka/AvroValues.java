package cosell.notification.copies.adapter.kafka;

import cosell.notification.copies.domain.Person;
import cosell.notification.notices.domain.Correction;
import cosell.platform.domain.Money;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Values that several topics share, read from their Avro form. */
final class AvroValues {

    private AvroValues() {}

    static Person person(cosell.schemas.Person person) {
        return new Person(person.getName(), person.getPhone(), person.getEmail());
    }

    static @Nullable Person personOrNull(cosell.schemas.@Nullable Person person) {
        return person == null ? null : person(person);
    }

    static List<Person> people(List<cosell.schemas.Person> people) {
        return people.stream().map(AvroValues::person).toList();
    }

    static @Nullable Money money(cosell.schemas.@Nullable Money money) {
        return money == null ? null : new Money(money.getAmount(), money.getCurrency());
    }

    /** What the suite's own rules found. */
    static List<Correction> corrections(List<cosell.schemas.Fault> faults) {
        return faults.stream()
                .map(fault -> new Correction(
                        fault.getPointer(), fault.getMessage(), fault.getFix(), fault.getCode(), fault.getRule()))
                .toList();
    }

    /** What a person found and put into words. */
    static List<Correction> writtenCorrections(List<cosell.schemas.Fault> faults) {
        return faults.stream()
                .map(fault -> Correction.written(fault.getPointer(), fault.getMessage(), fault.getFix()))
                .toList();
    }
}
