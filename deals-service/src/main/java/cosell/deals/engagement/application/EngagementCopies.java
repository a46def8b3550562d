package cosell.deals.engagement.application;

import cosell.platform.domain.privacy.Addresses;
import cosell.platform.outbox.CopyType;
import cosell.platform.outbox.IndexSpec;
import cosell.platform.outbox.Traces;
import java.util.List;
import java.util.Map;

/** How copies of engagements are stored. */
public final class EngagementCopies {

    public static final CopyType<EngagementCopy, EngagementIntent> TYPE = new CopyType<>(
            "engagements",
            EngagementCopy.class,
            EngagementIntent.class,
            copy -> Map.of(Traces.FIELD, Addresses.in(copy)),
            List.of(IndexSpec.on("derived." + Traces.FIELD)));

    private EngagementCopies() {}
}
