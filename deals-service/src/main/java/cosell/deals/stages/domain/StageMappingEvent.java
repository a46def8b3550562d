package cosell.deals.stages.domain;

import cosell.platform.domain.OrganizationId;

/** Facts about a stage mapping; they are kept and not published. Stored by name: never renamed. */
public sealed interface StageMappingEvent {

    /** There is a place for it now; it is empty. */
    record Begun(OrganizationId organization) implements StageMappingEvent {}

    record Replaced(OrganizationId organization) implements StageMappingEvent {}
}
