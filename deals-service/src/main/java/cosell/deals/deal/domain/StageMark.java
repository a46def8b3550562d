package cosell.deals.deal.domain;

import java.time.Instant;

/** A stage that was marked, with who and when. */
public record StageMark(String stage, int percent, Instant markedAt, String markedBy) {}
