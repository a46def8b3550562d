package cosell.platform.ops.desk;

import cosell.platform.consumer.HeldRecordTarget.Redriven;
import java.util.Optional;

/**
 * What became of many records.
 *
 * @param taken how many were handed over
 * @param notReadHere how many are of topics that this service does not read any more; they stay held
 */
record RedriveTally(int taken, int applied, int waits, int failedAgain, int notReadHere) {

    static final RedriveTally NONE = new RedriveTally(0, 0, 0, 0, 0);

    RedriveTally plus(Optional<Redriven> outcome) {
        if (outcome.isEmpty()) {
            return new RedriveTally(taken, applied, waits, failedAgain, notReadHere + 1);
        }
        return switch (outcome.get()) {
            case APPLIED -> new RedriveTally(taken + 1, applied + 1, waits, failedAgain, notReadHere);
            case WAITS -> new RedriveTally(taken + 1, applied, waits + 1, failedAgain, notReadHere);
            case FAILED_AGAIN -> new RedriveTally(taken + 1, applied, waits, failedAgain + 1, notReadHere);
        };
    }
}
