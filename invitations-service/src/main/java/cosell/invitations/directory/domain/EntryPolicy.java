package cosell.invitations.directory.domain;

import cosell.invitations.directory.domain.DirectoryRefusal.NotYourEntry;
import cosell.invitations.directory.domain.DirectoryRefusal.OperatorsKeepIt;
import java.util.Optional;

/**
 * A rule about who keeps what of an entry. A command asks it about each place that it changes, "why not yet?" about the
 * matter as a whole.
 */
@FunctionalInterface
interface EntryPolicy {

    EntryPolicy ITS_ADMINISTRATORS_AND_OPERATORS_KEEP_IT =
            (editor, place) -> editor == Editor.NOBODY ? Optional.of(new NotYourEntry(place)) : Optional.empty();
    EntryPolicy ONLY_OPERATORS_KEEP_IT =
            (editor, place) -> editor == Editor.OPERATOR ? Optional.empty() : Optional.of(new OperatorsKeepIt(place));

    Optional<DirectoryRefusal> refusal(Editor editor, String place);
}
