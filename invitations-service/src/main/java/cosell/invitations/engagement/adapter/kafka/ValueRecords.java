package cosell.invitations.engagement.adapter.kafka;

import cosell.invitations.engagement.domain.Address;
import cosell.invitations.engagement.domain.Customer;
import cosell.invitations.engagement.domain.Help;
import cosell.invitations.engagement.domain.Person;
import cosell.invitations.engagement.domain.Solution;
import cosell.invitations.engagement.domain.SolutionKind;
import cosell.platform.domain.Money;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Maps the values inside of deals and invitations to Avro and back. */
final class ValueRecords {

    private ValueRecords() {}

    static cosell.schemas.@Nullable Money money(@Nullable Money money) {
        return money == null ? null : new cosell.schemas.Money(money.amount(), money.currency());
    }

    static @Nullable Money money(cosell.schemas.@Nullable Money money) {
        return money == null ? null : new Money(money.getAmount(), money.getCurrency());
    }

    static cosell.schemas.@Nullable Person person(@Nullable Person person) {
        return person == null ? null : new cosell.schemas.Person(person.name(), person.phone(), person.email());
    }

    static @Nullable Person person(cosell.schemas.@Nullable Person person) {
        return person == null ? null : new Person(person.getName(), person.getPhone(), person.getEmail());
    }

    static List<cosell.schemas.Person> team(List<Person> team) {
        return team.stream()
                .map(person -> new cosell.schemas.Person(person.name(), person.phone(), person.email()))
                .toList();
    }

    static List<Person> people(List<cosell.schemas.Person> team) {
        return team.stream()
                .map(person -> new Person(person.getName(), person.getPhone(), person.getEmail()))
                .toList();
    }

    static cosell.schemas.@Nullable Help help(@Nullable Help help) {
        return help == null ? null : new cosell.schemas.Help(help.kind(), help.notes());
    }

    static @Nullable Help help(cosell.schemas.@Nullable Help help) {
        return help == null ? null : new Help(help.getKind(), help.getNotes());
    }

    static cosell.schemas.Customer customer(Customer customer) {
        return new cosell.schemas.Customer(
                customer.name(), customer.country(), address(customer.address()), customer.dunsNumber());
    }

    static Customer customer(cosell.schemas.Customer customer) {
        return new Customer(
                customer.getName(), customer.getCountry(), address(customer.getAddress()), customer.getDunsNumber());
    }

    static List<cosell.schemas.Solution> records(List<Solution> solutions) {
        return solutions.stream()
                .map(solution -> cosell.schemas.Solution.newBuilder()
                        .setKind(cosell.schemas.SolutionKind.valueOf(
                                solution.kind().name()))
                        .setId(solution.id())
                        .setName(solution.name())
                        .setLocationId(solution.locationId())
                        .setQuantity(solution.quantity())
                        .build())
                .toList();
    }

    static List<Solution> solutions(List<cosell.schemas.Solution> solutions) {
        return solutions.stream()
                .map(solution -> new Solution(
                        SolutionKind.valueOf(solution.getKind().name()),
                        solution.getId(),
                        solution.getName(),
                        solution.getLocationId(),
                        solution.getQuantity()))
                .toList();
    }

    private static cosell.schemas.@Nullable Address address(@Nullable Address address) {
        return address == null
                ? null
                : new cosell.schemas.Address(
                        address.line1(), address.line2(), address.city(), address.region(), address.postalCode());
    }

    private static @Nullable Address address(cosell.schemas.@Nullable Address address) {
        return address == null
                ? null
                : new Address(
                        address.getLine1(),
                        address.getLine2(),
                        address.getCity(),
                        address.getRegion(),
                        address.getPostalCode());
    }
}
