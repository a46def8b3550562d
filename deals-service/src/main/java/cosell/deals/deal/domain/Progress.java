package cosell.deals.deal.domain;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * How far a deal has come.
 *
 * @param marks every stage that was marked, oldest first
 * @param closing null while it is open
 */
public record Progress(
        DealStatus status,
        String stage,
        int stagePercent,
        List<StageMark> marks,
        @Nullable Instant acceptedAt,
        @Nullable Closing closing) {

    public Progress {
        marks = List.copyOf(marks);
    }

    Progress marked(StageMark mark) {
        List<StageMark> more = new ArrayList<>(marks);
        more.add(mark);
        return new Progress(status, mark.stage(), mark.percent(), more, acceptedAt, closing);
    }

    Progress accepted(Instant at) {
        return new Progress(DealStatus.ACCEPTED, stage, stagePercent, marks, at, closing);
    }

    Progress ended(DealStatus how, Closing end) {
        return new Progress(how, stage, stagePercent, marks, acceptedAt, end);
    }
}
