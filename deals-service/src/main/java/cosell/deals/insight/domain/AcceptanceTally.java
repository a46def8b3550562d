package cosell.deals.insight.domain;

/** Counts how many of the deals that others asked us to join were joined. */
public final class AcceptanceTally implements Tally<Rate> {

    private long accepted;
    private long refused;

    @Override
    public void add(FactSheet deal) {
        if (deal.inbound()) {
            switch (deal.status()) {
                case ACCEPTED, WON, LOST -> accepted++;
                case DECLINED, EXPIRED -> refused++;
                case RECEIVED, WITHDRAWN -> {}
            }
        }
    }

    @Override
    public Rate told() {
        return new Rate(accepted, accepted + refused);
    }
}
