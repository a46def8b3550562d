package cosell.invitations.directory.domain;

import cosell.platform.domain.OrganizationId;

/** Facts about an organization's entry in the directory. Names are past tense and, once stored, never change. */
public sealed interface OrganizationEvent {

    record Added(OrganizationId organization) implements OrganizationEvent {}

    record ProfileChanged(OrganizationId organization) implements OrganizationEvent {}

    record ReadinessChanged(OrganizationId organization) implements OrganizationEvent {}

    record RankChanged(OrganizationId organization) implements OrganizationEvent {}
}
