package cosell.deals.deal.adapter.rest;

import cosell.deals.deal.domain.Closing;
import cosell.deals.deal.domain.CrmKey;
import cosell.deals.deal.domain.CrmSync;
import cosell.deals.deal.domain.Solution;
import cosell.deals.deal.domain.SolutionKind;
import cosell.platform.domain.Money;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Parts of a deal that look different outside than they are stored. */
final class PartViews {

    private static final int FEWEST_DECIMALS = 2;

    private PartViews() {}

    /** An amount with two to four decimals. */
    record MoneyView(BigDecimal amount, String currency) {
        static @Nullable MoneyView of(@Nullable Money money) {
            if (money == null) {
                return null;
            }
            BigDecimal bare = money.amount().stripTrailingZeros();
            int decimals = Math.max(FEWEST_DECIMALS, bare.scale());
            return new MoneyView(bare.setScale(decimals, RoundingMode.UNNECESSARY), money.currency());
        }
    }

    record SolutionView(
            String id,
            SolutionKind kind,
            @Nullable String name,
            @Nullable String locationId,
            @Nullable Integer quantity,
            @Nullable MoneyView price) {
        static SolutionView of(Solution solution) {
            return new SolutionView(
                    solution.solutionId(),
                    solution.kind(),
                    solution.name(),
                    solution.locationId(),
                    solution.quantity(),
                    MoneyView.of(solution.price()));
        }
    }

    record CrmView(String system, String id) {
        static @Nullable CrmView of(@Nullable CrmKey crm) {
            return crm == null ? null : new CrmView(crm.system(), crm.crmId());
        }
    }

    record ClosingView(
            Instant closedAt,
            @Nullable MoneyView value,
            @Nullable LocalDate contractDate,
            @Nullable String reason,
            @Nullable String notes,
            @Nullable UUID duplicateOf) {
        static ClosingView of(Closing closing) {
            return new ClosingView(
                    closing.closedAt(),
                    MoneyView.of(closing.value()),
                    closing.contractDate(),
                    closing.reason(),
                    closing.notes(),
                    closing.duplicateOf());
        }
    }

    /** The sync state with one CRM. */
    record SyncView(
            CrmView crm,
            String topic,
            int partition,
            long offset,
            @Nullable String sourceVersion,
            @Nullable Instant sourceTime,
            String outcome,
            Instant decidedAt) {
        static SyncView of(CrmSync sync) {
            return new SyncView(
                    new CrmView(sync.crm().system(), sync.crm().crmId()),
                    sync.topic(),
                    sync.partition(),
                    sync.position(),
                    sync.sourceVersion(),
                    sync.sourceTime(),
                    sync.outcome(),
                    sync.decidedAt());
        }
    }
}
