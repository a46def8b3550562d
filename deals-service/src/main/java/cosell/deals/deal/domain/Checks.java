package cosell.deals.deal.domain;

import cosell.deals.deal.domain.FieldRefusal.Blank;
import cosell.deals.deal.domain.FieldRefusal.Form;
import cosell.deals.deal.domain.FieldRefusal.Malformed;
import cosell.deals.deal.domain.FieldRefusal.Missing;
import cosell.deals.deal.domain.FieldRefusal.OutOfRange;
import cosell.deals.deal.domain.FieldRefusal.TooLong;
import cosell.platform.domain.Money;
import cosell.platform.forms.IsoCodes;
import java.math.BigDecimal;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Checks of single values, each with everything that is wrong with it. */
final class Checks {

    private Checks() {}

    static Stream<DealRefusal> required(String pointer, @Nullable String text, int most, String rule) {
        return text == null ? Stream.of(new Missing(pointer, rule)) : optional(pointer, text, most, rule);
    }

    static Stream<DealRefusal> optional(String pointer, @Nullable String text, int most, String rule) {
        if (text == null) {
            return Stream.empty();
        }
        if (text.isBlank()) {
            return Stream.of(new Blank(pointer, rule));
        }
        return text.length() > most ? Stream.of(new TooLong(pointer, most, rule)) : Stream.empty();
    }

    static Stream<DealRefusal> given(String pointer, @Nullable Object value, String rule) {
        return value == null ? Stream.of(new Missing(pointer, rule)) : Stream.empty();
    }

    static Stream<DealRefusal> form(
            String pointer, @Nullable String text, Form form, Predicate<String> accepted, String rule) {
        return text == null || accepted.test(text) ? Stream.empty() : Stream.of(new Malformed(pointer, form, rule));
    }

    static Stream<DealRefusal> country(String pointer, @Nullable String code, String rule) {
        return Stream.concat(given(pointer, code, rule), form(pointer, code, Form.COUNTRY, Customer::isCountry, rule));
    }

    static Stream<DealRefusal> duns(String pointer, @Nullable String number) {
        return form(pointer, number, Form.DUNS_NUMBER, Customer::isDunsNumber, "D-03");
    }

    static Stream<DealRefusal> money(String pointer, @Nullable MoneyDraft money, String rule) {
        if (money == null) {
            return Stream.empty();
        }
        String currency = pointer + "/currency";
        return Stream.of(
                        amount(pointer + "/amount", money.amount(), rule),
                        given(currency, money.currency(), rule),
                        form(currency, money.currency(), Form.CURRENCY, IsoCodes::isCurrency, rule))
                .flatMap(refusals -> refusals);
    }

    static Stream<DealRefusal> person(String pointer, PersonDraft person, Setting setting, String rule) {
        ContactForms forms = setting.rulebook().forms();
        int most = setting.limits().name();
        return Stream.of(
                        required(pointer + "/name", person.name(), most, rule),
                        form(pointer + "/phone", person.phone(), Form.PHONE, Checks.isPhone(forms), rule),
                        form(pointer + "/email", person.email(), Form.EMAIL, forms::isEmail, rule),
                        optional(pointer + "/email", person.email(), most, rule).filter(TooLong.class::isInstance))
                .flatMap(refusals -> refusals);
    }

    /** What of a person is missing so that one can reach them both ways. */
    static Stream<DealRefusal> fullPerson(String pointer, PersonDraft person, String rule) {
        return Stream.of(
                        given(pointer + "/name", person.name(), rule),
                        given(pointer + "/phone", person.phone(), rule),
                        given(pointer + "/email", person.email(), rule))
                .flatMap(refusals -> refusals);
    }

    private static Predicate<String> isPhone(ContactForms forms) {
        return text -> forms.phone(text).isPresent();
    }

    private static Stream<DealRefusal> amount(String pointer, @Nullable BigDecimal amount, String rule) {
        if (amount == null) {
            return Stream.of(new Missing(pointer, rule));
        }
        return amount.signum() < 0 || !Money.fits(amount)
                ? Stream.of(new OutOfRange(pointer, "0 to 9999999999999999, with at most four decimals", rule))
                : Stream.empty();
    }
}
