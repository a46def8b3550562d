package cosell.invitations.engagement.domain;

/** How far a deal has come. */
public record Standing(DealStatus status, DealType type, boolean visibleToVendor, String stage, int stagePercent) {}
