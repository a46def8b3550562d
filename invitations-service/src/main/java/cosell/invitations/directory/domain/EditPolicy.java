package cosell.invitations.directory.domain;

import cosell.invitations.directory.domain.DirectoryRefusal.LocationRemoved;
import cosell.invitations.directory.domain.DirectoryRefusal.NeverChanges;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** A rule about what nobody changes of an organization that is there. */
@FunctionalInterface
interface EditPolicy {

    EditPolicy AN_ID_NEVER_CHANGES =
            (before, draft) -> before.profile().id().value().equals(draft.id()) || draft.id() == null
                    ? Stream.empty()
                    : Stream.of(new NeverChanges("/id"));
    /** Deals and invitations refer to them. */
    EditPolicy LOCATIONS_ARE_NEVER_REMOVED = (before, draft) -> {
        Set<String> entered = draft.locations().stream()
                .map(location -> String.valueOf(location.id()))
                .collect(Collectors.toSet());
        return before.profile().locations().stream()
                .map(Location::id)
                .filter(id -> !entered.contains(id))
                .map(id -> new LocationRemoved("/locations", id));
    };

    List<EditPolicy> ALL = List.of(AN_ID_NEVER_CHANGES, LOCATIONS_ARE_NEVER_REMOVED);

    Stream<? extends DirectoryRefusal> refusals(Organization before, EntryDraft draft);
}
