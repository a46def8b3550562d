package cosell.deals.contact.application;

import cosell.deals.contact.domain.DealOutcome;
import cosell.deals.contact.domain.Remark;
import cosell.deals.contact.domain.Round;
import cosell.platform.consumer.Failures;
import cosell.platform.domain.Fault;
import cosell.platform.domain.FaultCode;
import cosell.platform.observability.MaskedFailure;
import java.util.List;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import reactor.core.publisher.Mono;

/** Does the work on one deal; what can't be done for the deal's own sake is listed, and holds nobody up. */
final class OneDeal {

    private static final Logger LOG = LoggerFactory.getLogger(OneDeal.class);
    private static final Fault DEFECT = Fault.of(
            "",
            FaultCode.INVALID_RESOURCE_STATE,
            "It could not be done in this deal, for a reason on our side.",
            "Ask an operator to look into the service's log for this deal's id.",
            null);

    private OneDeal() {}

    /** An error means that something is away. */
    static Mono<DealOutcome> carryOut(DealWork work, Round round, String dealId) {
        return work.carryOut(round, dealId).onErrorResume(failure -> !Failures.isTransient(failure), failure -> {
            LOG.error("Round {} fails at deal {}: {}", round.roundId(), dealId, MaskedFailure.trace(failure));
            return Mono.just(DealOutcome.failed(new Remark(dealId, "", List.of(DEFECT))));
        });
    }
}
