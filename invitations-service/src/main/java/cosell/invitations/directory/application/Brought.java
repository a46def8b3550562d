package cosell.invitations.directory.application;

import cosell.invitations.directory.domain.DirectoryRefusal;
import java.util.List;

/** What became of an entry that was brought to the directory. */
public sealed interface Brought {

    record Added() implements Brought {}

    record Changed() implements Brought {}

    record Unchanged() implements Brought {}

    record Rejected(List<DirectoryRefusal> reasons) implements Brought {
        public Rejected {
            reasons = List.copyOf(reasons);
        }
    }
}
