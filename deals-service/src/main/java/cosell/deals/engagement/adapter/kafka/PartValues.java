package cosell.deals.engagement.adapter.kafka;

import cosell.deals.deal.domain.Address;
import cosell.deals.deal.domain.CrmKey;
import cosell.deals.deal.domain.Customer;
import cosell.deals.deal.domain.Help;
import cosell.deals.deal.domain.Person;
import cosell.deals.deal.domain.Solution;
import cosell.deals.deal.domain.SolutionKind;
import cosell.platform.domain.Money;
import cosell.schemas.CrmId;
import java.util.List;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** Records that every topic shares as values of deals. */
final class PartValues {

    private PartValues() {}

    /** A part that may be missing. */
    static <T, R> @Nullable R optional(@Nullable T part, Function<T, R> mapping) {
        return part == null ? null : mapping.apply(part);
    }

    static Money money(cosell.schemas.Money money) {
        return new Money(money.getAmount(), money.getCurrency());
    }

    static Customer customer(cosell.schemas.Customer customer) {
        return new Customer(
                customer.getName(),
                customer.getCountry(),
                optional(customer.getAddress(), PartValues::address),
                customer.getDunsNumber());
    }

    static Person person(cosell.schemas.Person person) {
        return new Person(person.getName(), person.getPhone(), person.getEmail());
    }

    static List<Person> people(List<cosell.schemas.Person> people) {
        return people.stream().map(PartValues::person).toList();
    }

    static Solution solution(cosell.schemas.Solution solution) {
        return new Solution(
                solution.getId(),
                kind(solution.getKind()),
                solution.getName(),
                solution.getLocationId(),
                solution.getQuantity(),
                optional(solution.getPrice(), PartValues::money));
    }

    static Help help(cosell.schemas.Help help) {
        return new Help(help.getKind(), help.getNotes());
    }

    static CrmKey crm(CrmId crm) {
        return new CrmKey(crm.getSystem(), crm.getId());
    }

    private static Address address(cosell.schemas.Address address) {
        return new Address(
                address.getLine1(),
                address.getLine2(),
                address.getCity(),
                address.getRegion(),
                address.getPostalCode());
    }

    private static SolutionKind kind(cosell.schemas.SolutionKind kind) {
        return switch (kind) {
            case OWN -> SolutionKind.OWN;
            case VENDOR -> SolutionKind.VENDOR;
            case THIRD_PARTY -> SolutionKind.THIRD_PARTY;
            case ASSESSMENT -> SolutionKind.ASSESSMENT;
            case UNKNOWN -> throw new IllegalArgumentException("A solution is of a kind this version does not know");
        };
    }
}
