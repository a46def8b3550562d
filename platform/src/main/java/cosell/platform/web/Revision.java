package cosell.platform.web;

/**
 * Which version of a resource one has read: its strong entity tag. A value; ordered by (epoch, version) in time.
 *
 * @param epoch raised when the owner was restored from a backup
 * @param version raised by every write of the resource
 */
public record Revision(int epoch, long version) {

    /** The value of the {@code ETag} header, quotes included: {@code "<epoch>-<version>"}. */
    public String toETag() {
        return "\"" + epoch + "-" + version + "\"";
    }
}
