package cosell.deals.insight.domain;

import cosell.deals.deal.domain.DealStatus;

/** Counts what a {@link Summary} tells. */
public final class SummaryTally implements Tally<Summary> {

    private final AcceptanceTally acceptance = new AcceptanceTally();
    private final OutcomeTally outcomes = new OutcomeTally();
    private final ResponseTally responses = new ResponseTally();
    private final Amounts openValue = new Amounts();
    private long awaiting;
    private long open;

    @Override
    public void add(FactSheet deal) {
        acceptance.add(deal);
        outcomes.add(deal);
        responses.add(deal);
        if (deal.status() == DealStatus.RECEIVED) {
            awaiting++;
        }
        if (deal.status() == DealStatus.ACCEPTED) {
            open++;
            openValue.add(deal.value());
        }
    }

    @Override
    public Summary told() {
        Outcomes ended = outcomes.told();
        return new Summary(
                awaiting,
                open,
                ended.duplicates(),
                acceptance.told(),
                ended.winning(),
                responses.told().hours(),
                ended.daysToClose(),
                ended.wonValue(),
                openValue.told());
    }
}
