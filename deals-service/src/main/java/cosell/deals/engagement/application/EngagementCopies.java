package cosell.deals.engagement.application;

import cosell.platform.outbox.CopyType;

/** How copies of engagements are stored. */
public final class EngagementCopies {

    public static final CopyType<EngagementCopy, EngagementIntent> TYPE =
            CopyType.of("engagements", EngagementCopy.class, EngagementIntent.class);

    private EngagementCopies() {}
}
