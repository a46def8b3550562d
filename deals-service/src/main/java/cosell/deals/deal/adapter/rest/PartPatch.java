package cosell.deals.deal.adapter.rest;

import cosell.deals.deal.domain.Address;
import cosell.deals.deal.domain.CrmDraft;
import cosell.deals.deal.domain.CustomerDraft;
import cosell.deals.deal.domain.MoneyDraft;
import cosell.deals.deal.domain.PersonDraft;
import cosell.platform.web.Change;
import java.math.BigDecimal;
import java.util.function.BiFunction;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** Merge patches of the parts of a deal that are objects themselves. */
final class PartPatch {

    private PartPatch() {}

    /** The part after the patch of its deal. */
    static <P, T> @Nullable T merged(Change<P> change, @Nullable T before, BiFunction<P, @Nullable T, T> patch) {
        return switch (change) {
            case Change.Absent<P> _ -> before;
            case Change.Cleared<P> _ -> null;
            case Change.To<P>(var value) -> patch.apply(value, before);
        };
    }

    private static <T, F> @Nullable F field(Change<F> change, @Nullable T before, Function<T, @Nullable F> of) {
        return change.appliedTo(before == null ? null : of.apply(before));
    }

    record CustomerPatch(
            Change<String> name, Change<String> country, Change<Address> address, Change<String> dunsNumber) {
        CustomerDraft appliedTo(@Nullable CustomerDraft before) {
            return new CustomerDraft(
                    field(name, before, CustomerDraft::name),
                    field(country, before, CustomerDraft::country),
                    field(address, before, CustomerDraft::address),
                    field(dunsNumber, before, CustomerDraft::dunsNumber));
        }
    }

    record PersonPatch(Change<String> name, Change<String> phone, Change<String> email) {
        PersonDraft appliedTo(@Nullable PersonDraft before) {
            return new PersonDraft(
                    field(name, before, PersonDraft::name),
                    field(phone, before, PersonDraft::phone),
                    field(email, before, PersonDraft::email));
        }
    }

    record MoneyPatch(Change<BigDecimal> amount, Change<String> currency) {
        MoneyDraft appliedTo(@Nullable MoneyDraft before) {
            return new MoneyDraft(
                    field(amount, before, MoneyDraft::amount), field(currency, before, MoneyDraft::currency));
        }
    }

    record CrmPatch(Change<String> system, Change<String> id) {
        CrmDraft appliedTo(@Nullable CrmDraft before) {
            return new CrmDraft(field(system, before, CrmDraft::system), field(id, before, CrmDraft::id));
        }
    }
}
