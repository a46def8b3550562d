package cosell.platform.domain.privacy;

import org.jspecify.annotations.Nullable;

/** A record about one person, who is told from others by their address. */
public interface Personal {

    /** What stands where something about an erased person stood. */
    String ERASED = "(erased)";

    @Nullable
    String email();

    /** The record without the person; of the same type. */
    Personal erased();
}
