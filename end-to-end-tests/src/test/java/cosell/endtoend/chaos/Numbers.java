package cosell.endtoend.chaos;

import java.math.BigDecimal;
import java.util.concurrent.atomic.AtomicInteger;

/** Deals' numbers, and amounts of money of which no two are equal, so that each tells its command. Thread-safe. */
final class Numbers {

    private static final int LOWEST_AMOUNT = 10_000;

    private final AtomicInteger deals = new AtomicInteger();
    private final AtomicInteger amounts = new AtomicInteger(LOWEST_AMOUNT);

    int deal() {
        return deals.incrementAndGet();
    }

    BigDecimal amount() {
        return new BigDecimal(amounts.incrementAndGet() + ".00");
    }
}
