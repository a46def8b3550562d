package cosell.deals.crm.domain;

import java.time.Instant;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * How recent the source says something is.
 *
 * @param version greater is newer
 * @param time when the source changed it
 */
public record SourceStamp(@Nullable Long version, @Nullable Instant time) {

    public static final SourceStamp NONE = new SourceStamp(null, null);

    /** Versions decide where both have one, else times; what can't be compared is not older. */
    public boolean isOlderThan(SourceStamp other) {
        if (version != null && other.version != null) {
            return version < other.version;
        }
        return time != null && other.time != null && time.isBefore(other.time);
    }

    /** This, with what it does not say taken from an earlier one. */
    public SourceStamp over(SourceStamp earlier) {
        return new SourceStamp(version == null ? earlier.version : version, time == null ? earlier.time : time);
    }

    /** The version as text, else the time; null when there is neither. */
    public @Nullable String text() {
        return Objects.toString(version == null ? time : version, null);
    }
}
