package cosell.invitations.directory.application;

import cosell.invitations.directory.domain.DirectoryAction;
import cosell.invitations.directory.domain.DirectoryRefusal;
import cosell.invitations.directory.domain.Editor;
import cosell.invitations.directory.domain.Organization;
import cosell.platform.outbox.Stored;
import cosell.platform.security.Caller;
import java.util.Arrays;
import java.util.List;
import reactor.core.publisher.Mono;

/** Says what somebody can do with an entry now, and of everything else why not. Thread-safe. */
public final class AskEntryActions {

    private final Directory directory;

    public AskEntryActions(Directory directory) {
        this.directory = directory;
    }

    /**
     * Whether an action is possible now.
     *
     * @param unmet every condition that is not met; none when it is possible
     */
    public record Possibility(DirectoryAction action, List<DirectoryRefusal> unmet) {
        public Possibility {
            unmet = List.copyOf(unmet);
        }
    }

    /** An entry and everything that there is to do with it. */
    public record Actions(Stored<Organization> entry, List<Possibility> all) {
        public Actions {
            all = List.copyOf(all);
        }
    }

    /** Empty when there is no such entry, or the caller may not know of it. */
    public Mono<Actions> of(Caller caller, String id) {
        return directory.seenBy(caller, id).map(seen -> new Actions(seen.entry(), all(seen.entry(), caller)));
    }

    private static List<Possibility> all(Stored<Organization> entry, Caller caller) {
        Editor editor = Editors.of(caller, entry.id());
        return Arrays.stream(DirectoryAction.values())
                .map(action -> new Possibility(action, action.unmet(entry.state(), editor)))
                .toList();
    }
}
