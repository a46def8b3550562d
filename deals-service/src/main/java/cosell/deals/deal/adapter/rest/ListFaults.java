package cosell.deals.deal.adapter.rest;

import cosell.deals.deal.application.Criterion;
import cosell.deals.deal.application.Criterion.ClosesBefore;
import cosell.deals.deal.application.Criterion.ClosesFrom;
import cosell.deals.deal.application.Criterion.ValueAtLeast;
import cosell.deals.deal.application.Criterion.ValueAtMost;
import cosell.deals.deal.application.DealOrder;
import cosell.deals.deal.application.DealSort;
import cosell.deals.deal.application.SearchWords;
import cosell.platform.domain.FaultCode;
import cosell.platform.domain.Money;
import cosell.platform.forms.IsoCodes;
import cosell.platform.web.QueryParameters;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** What can be wrong with what a list is asked for, beyond the form of single parameters. */
final class ListFaults {

    static final Set<DealSort> SHARED_ORDERS =
            EnumSet.of(DealSort.VISIBLE_SINCE, DealSort.VALUE, DealSort.ESTIMATED_CLOSE_DATE);
    static final Set<DealSort> OWN_ORDERS = EnumSet.complementOf(EnumSet.of(DealSort.VISIBLE_SINCE));

    private static final List<String> NOT_SHARED =
            List.of("location", "crmId", "campaignId", "updatedSince", "expiresBefore", "needsAnswer");

    private ListFaults() {}

    /** The orders as they are asked for, with a minus for the other direction. */
    static Set<String> texts(Set<DealSort> orders) {
        return orders.stream()
                .map(DealSort::asked)
                .flatMap(name -> Stream.of(name, "-" + name))
                .collect(Collectors.toUnmodifiableSet());
    }

    /** What the vendor does not read it can't search by either (V-02). */
    static void notShared(QueryParameters sent) {
        NOT_SHARED.stream()
                .filter(name -> sent.sent(name))
                .forEach(name -> sent.refuse(
                        name,
                        FaultCode.ACTION_NOT_PERMITTED,
                        "Deals that partners lead can't be searched by what the vendor does not see of them.",
                        "Leave it out."));
    }

    static @Nullable List<String> words(QueryParameters sent, @Nullable String text) {
        if (text == null) {
            return null;
        }
        List<String> words = SearchWords.of(text);
        if (words.isEmpty()) {
            sent.refuse("q", FaultCode.INVALID_VALUE, "There is no letter and no digit in it.", "Send words.");
            return null;
        }
        return words;
    }

    static @Nullable String currency(QueryParameters sent, @Nullable String code) {
        if (code == null || IsoCodes.isCurrency(code)) {
            return code;
        }
        sent.refuse("currency", FaultCode.INVALID_VALUE, "This is no ISO 4217 code.", "Send a code such as USD.");
        return null;
    }

    static @Nullable BigDecimal amount(QueryParameters sent, String name) {
        BigDecimal amount = sent.decimal(name);
        if (amount == null || Money.fits(amount)) {
            return amount;
        }
        String fix = "Send at most 16 digits before the point and " + Money.SCALE + " behind it.";
        sent.refuse(name, FaultCode.VALUE_OUT_OF_RANGE, "No amount is as large or as fine as this.", fix);
        return null;
    }

    static void contradictions(QueryParameters sent, List<Criterion> criteria, DealOrder order) {
        boolean amounts = sent.sent("minValue") || sent.sent("maxValue") || order.sort() == DealSort.VALUE;
        if (amounts && !sent.sent("currency")) {
            sent.refuse(
                    "currency",
                    FaultCode.REQUIRED_FIELD_MISSING,
                    "Values can only be compared within one currency.",
                    "Send currency with minValue, maxValue or sort=value.");
        }
        if (empty(criteria)) {
            sent.refuse("maxValue", FaultCode.VALUE_OUT_OF_RANGE, "It is less than minValue.", "Send more, or none.");
        }
        if (neverCloses(criteria)) {
            String fix = "Send a day after closesAfter, or none.";
            sent.refuse("closesBefore", FaultCode.VALUE_OUT_OF_RANGE, "No day lies in between.", fix);
        }
    }

    private static boolean empty(List<Criterion> criteria) {
        Optional<BigDecimal> least = one(criteria, ValueAtLeast.class).map(ValueAtLeast::amount);
        Optional<BigDecimal> most = one(criteria, ValueAtMost.class).map(ValueAtMost::amount);
        return least.isPresent() && most.isPresent() && least.get().compareTo(most.get()) > 0;
    }

    private static boolean neverCloses(List<Criterion> criteria) {
        Optional<LocalDate> from = one(criteria, ClosesFrom.class).map(ClosesFrom::day);
        Optional<LocalDate> before = one(criteria, ClosesBefore.class).map(ClosesBefore::day);
        return from.isPresent() && before.isPresent() && !from.get().isBefore(before.get());
    }

    private static <T extends Criterion> Optional<T> one(List<Criterion> criteria, Class<T> kind) {
        return criteria.stream().filter(kind::isInstance).map(kind::cast).findFirst();
    }
}
