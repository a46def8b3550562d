package cosell.invitations.engagement.domain;

import org.jspecify.annotations.Nullable;

/** A solution without its price, which is shared with nobody. */
public record Solution(
        SolutionKind kind,
        String id,
        @Nullable String name,
        @Nullable String locationId,
        @Nullable Integer quantity) {}
