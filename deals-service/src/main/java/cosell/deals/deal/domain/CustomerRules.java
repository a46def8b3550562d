package cosell.deals.deal.domain;

import cosell.deals.deal.domain.FieldRefusal.Missing;
import cosell.deals.deal.domain.FieldRefusal.NeverChanges;
import java.util.Objects;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** The rules about a deal's customer (D-03), whose identity never changes but for a D-U-N-S number added once (D-11). */
final class CustomerRules {

    private static final String RULE = "D-03";

    private CustomerRules() {}

    static Stream<DealRefusal> refusals(@Nullable CustomerDraft customer, Setting setting) {
        Deal before = setting.before();
        if (before != null) {
            return edited(CustomerDraft.of(before.content().customer()), customer);
        }
        return customer == null ? Stream.of(new Missing("/customer", RULE)) : created(customer, setting);
    }

    private static Stream<DealRefusal> created(CustomerDraft customer, Setting setting) {
        int most = setting.limits().name();
        return Stream.of(
                        Checks.required("/customer/name", customer.name(), most, RULE),
                        Checks.country("/customer/country", customer.country(), RULE),
                        address(customer.address(), most),
                        Checks.duns("/customer/dunsNumber", customer.dunsNumber()))
                .flatMap(refusals -> refusals);
    }

    private static Stream<DealRefusal> address(@Nullable Address address, int most) {
        if (address == null) {
            return Stream.empty();
        }
        return Stream.of(
                        line("line1", address.line1(), most),
                        line("line2", address.line2(), most),
                        line("city", address.city(), most),
                        line("region", address.region(), most),
                        line("postalCode", address.postalCode(), most))
                .flatMap(refusals -> refusals);
    }

    private static Stream<DealRefusal> line(String name, @Nullable String text, int most) {
        return Checks.optional("/customer/address/" + name, text, most, RULE);
    }

    private static Stream<DealRefusal> edited(CustomerDraft before, @Nullable CustomerDraft wished) {
        if (wished == null) {
            return Stream.of(new NeverChanges("/customer"));
        }
        Stream<DealRefusal> duns = before.dunsNumber() == null
                ? Checks.duns("/customer/dunsNumber", wished.dunsNumber())
                : unchanged("/customer/dunsNumber", before.dunsNumber(), wished.dunsNumber());
        return Stream.of(
                        unchanged("/customer/name", before.name(), wished.name()),
                        unchanged("/customer/country", before.country(), wished.country()),
                        unchanged("/customer/address", before.address(), wished.address()),
                        duns)
                .flatMap(refusals -> refusals);
    }

    private static Stream<DealRefusal> unchanged(String pointer, @Nullable Object before, @Nullable Object wished) {
        return Objects.equals(before, wished) ? Stream.empty() : Stream.of(new NeverChanges(pointer));
    }
}
