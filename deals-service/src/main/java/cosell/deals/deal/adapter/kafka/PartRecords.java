package cosell.deals.deal.adapter.kafka;

import cosell.deals.deal.domain.Address;
import cosell.deals.deal.domain.Consent;
import cosell.deals.deal.domain.CrmKey;
import cosell.deals.deal.domain.Customer;
import cosell.deals.deal.domain.Help;
import cosell.deals.deal.domain.Person;
import cosell.deals.deal.domain.Solution;
import cosell.platform.domain.Money;
import cosell.schemas.Audience;
import cosell.schemas.CrmId;
import cosell.schemas.SolutionKind;
import java.util.List;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** The parts of a deal as records. */
final class PartRecords {

    private PartRecords() {}

    /** A part that may be missing. */
    static <T, R> @Nullable R optional(@Nullable T part, Function<T, R> mapping) {
        return part == null ? null : mapping.apply(part);
    }

    static cosell.schemas.Money money(Money money) {
        return cosell.schemas.Money.newBuilder()
                .setAmount(money.amount())
                .setCurrency(money.currency())
                .build();
    }

    static cosell.schemas.Customer customer(Customer customer) {
        return cosell.schemas.Customer.newBuilder()
                .setName(customer.name())
                .setCountry(customer.country())
                .setAddress(optional(customer.address(), PartRecords::address))
                .setDunsNumber(customer.dunsNumber())
                .build();
    }

    static cosell.schemas.Person person(Person person) {
        return cosell.schemas.Person.newBuilder()
                .setName(person.name())
                .setPhone(person.phone())
                .setEmail(person.email())
                .build();
    }

    static List<cosell.schemas.Person> people(List<Person> people) {
        return people.stream().map(PartRecords::person).toList();
    }

    static cosell.schemas.Consent consent(Consent consent) {
        return cosell.schemas.Consent.newBuilder()
                .setAudience(
                        switch (consent.audience()) {
                            case VENDOR -> Audience.VENDOR;
                            case PARTNERS -> Audience.PARTNERS;
                        })
                .setRecordedBy(consent.recordedBy())
                .setRecordedAt(consent.recordedAt())
                .setText(consent.text())
                .build();
    }

    static List<cosell.schemas.Solution> solutions(List<Solution> solutions) {
        return solutions.stream().map(PartRecords::solution).toList();
    }

    static CrmId crm(CrmKey crm) {
        return CrmId.newBuilder().setSystem(crm.system()).setId(crm.crmId()).build();
    }

    static cosell.schemas.Help help(Help help) {
        return cosell.schemas.Help.newBuilder()
                .setKind(help.kind())
                .setNotes(help.notes())
                .build();
    }

    private static cosell.schemas.Address address(Address address) {
        return cosell.schemas.Address.newBuilder()
                .setLine1(address.line1())
                .setLine2(address.line2())
                .setCity(address.city())
                .setRegion(address.region())
                .setPostalCode(address.postalCode())
                .build();
    }

    private static cosell.schemas.Solution solution(Solution solution) {
        return cosell.schemas.Solution.newBuilder()
                .setKind(
                        switch (solution.kind()) {
                            case OWN -> SolutionKind.OWN;
                            case VENDOR -> SolutionKind.VENDOR;
                            case THIRD_PARTY -> SolutionKind.THIRD_PARTY;
                            case ASSESSMENT -> SolutionKind.ASSESSMENT;
                        })
                .setId(solution.solutionId())
                .setName(solution.name())
                .setLocationId(solution.locationId())
                .setQuantity(solution.quantity())
                .setPrice(optional(solution.price(), PartRecords::money))
                .build();
    }
}
