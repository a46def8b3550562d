package cosell.deals.insight.domain;

import cosell.platform.domain.Median;
import java.math.BigDecimal;

/** What deals of one currency are worth. */
public record CurrencyValue(String currency, long deals, BigDecimal sum, Median median) {}
