package cosell.platform.web;

import java.nio.ByteBuffer;
import tools.jackson.databind.JsonNode;

/** Revisions that follow from what is shown, for resources whose stored counter would tell of what is not shown. */
public final class ContentRevision {

    /** As many digits as an entity tag of ours has. */
    private static final long BOUND = 1_000_000_000_000_000_000L;

    private ContentRevision() {}

    /**
     * The same for representations that mean the same, another one for any other. Unlike stored counters they have no
     * order in time.
     */
    public static Revision of(int epoch, JsonNode shown) {
        long digest = ByteBuffer.wrap(CanonicalJson.digest(shown)).getLong();
        return new Revision(epoch, Long.remainderUnsigned(digest, BOUND));
    }
}
