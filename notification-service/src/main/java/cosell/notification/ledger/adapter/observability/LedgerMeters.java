package cosell.notification.ledger.adapter.observability;

import cosell.notification.ledger.application.LedgerWatch;
import cosell.notification.ledger.domain.Delivery;
import cosell.notification.ledger.domain.LedgerEntry;
import io.micrometer.core.instrument.MeterRegistry;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Counts every step of every entry, and alerts operators where somebody has to act. No personal data. */
public final class LedgerMeters implements LedgerWatch {

    private static final Logger LOG = LoggerFactory.getLogger(LedgerMeters.class);

    private final MeterRegistry meters;

    public LedgerMeters(MeterRegistry meters) {
        this.meters = meters;
    }

    @Override
    public void changed(LedgerEntry entry) {
        String state = entry.delivery().state().name();
        meters.counter(
                        "cosell.ledger.steps",
                        "state",
                        state,
                        "kind",
                        entry.kind().name())
                .increment();
        switch (entry.delivery()) {
            case Delivery.NobodyFound _ ->
                LOG.error(
                        "Nobody of organization {} could be found for {} (entry {}): give it a fallback address",
                        entry.organization(),
                        entry.kind(),
                        entry.id());
            case Delivery.Failed failed ->
                LOG.warn("Entry {} of organization {} failed: {}", entry.id(), entry.organization(), failed.why());
            case Delivery.Waiting _, Delivery.Claimed _, Delivery.Sent _, Delivery.Suppressed _ -> {
                // The ordinary way of an entry.
            }
        }
    }
}
