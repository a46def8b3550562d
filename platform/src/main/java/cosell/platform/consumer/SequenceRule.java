package cosell.platform.consumer;

import cosell.platform.consumer.SequencedTarget.Applied;
import cosell.platform.domain.Position;

/** When an event is the next one of its aggregate. Sequences go on across epochs. */
public final class SequenceRule {

    private SequenceRule() {}

    public static Applied verdict(Position last, Position offered) {
        if (!offered.isAfter(last)) {
            return Applied.DROPPED;
        }
        return offered.sequence() == last.sequence() + 1 ? Applied.APPLIED : Applied.GAP;
    }
}
