package cosell.invitations.directory.domain;

import java.util.List;
import java.util.Optional;

/**
 * What there is to do with an organization of the directory, each with the rules about it. Published by name: never
 * renamed.
 */
public enum DirectoryAction {
    /** Names, locations, contacts, addresses, and how its people are spoken to. */
    EDIT_PROFILE,
    SET_KIND,
    SET_READINESS,
    /** Who its people are, with which roles for which locations. */
    GRANT_RIGHTS,
    /** Which solutions it publishes, and what they are eligible for. */
    PUBLISH_SOLUTIONS,
    /** To a deal; the deal has rules of its own. */
    INVITE;

    /** Every condition that is not met, so that it can't be done now. */
    public List<DirectoryRefusal> unmet(Organization organization, Editor editor) {
        return this == INVITE
                ? EcosystemPolicy.ALL.stream()
                        .flatMap(policy -> policy.refusal(organization.readiness()).stream())
                        .toList()
                : refusal(editor, "").stream().toList();
    }

    /** Why this editor may not change this place; empty when they may. */
    Optional<DirectoryRefusal> refusal(Editor editor, String place) {
        return switch (this) {
            case EDIT_PROFILE -> EntryPolicy.ITS_ADMINISTRATORS_AND_OPERATORS_KEEP_IT.refusal(editor, place);
            case SET_KIND, SET_READINESS, GRANT_RIGHTS, PUBLISH_SOLUTIONS ->
                EntryPolicy.ONLY_OPERATORS_KEEP_IT.refusal(editor, place);
            case INVITE -> Optional.empty();
        };
    }
}
