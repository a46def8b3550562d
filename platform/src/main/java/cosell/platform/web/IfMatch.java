package cosell.platform.web;

import cosell.platform.domain.Fault;
import cosell.platform.domain.FaultCode;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.springframework.http.ETag;
import org.springframework.http.HttpHeaders;

/**
 * What an edit says about the revision it was made on (RFC 9110, {@code If-Match}). A weak tag never matches, nor does
 * one that this suite did not make. A value.
 *
 * @param any whether the header is {@code *}: whatever the revision is
 * @param revisions the revisions it lists
 */
public record IfMatch(boolean any, Set<Revision> revisions) {

    public IfMatch {
        revisions = Set.copyOf(revisions);
    }

    /**
     * Reads the header. Throws {@link ProblemException}: 428 {@code REVISION_REQUIRED} when it is missing, 400 when it
     * is no list of entity tags.
     */
    public static IfMatch required(HttpHeaders headers) {
        return optional(headers)
                .orElseThrow(() -> new ProblemException(Problem.of(
                        ProblemReason.REVISION_REQUIRED,
                        "Send If-Match with the ETag of the answer on which the edit was made.")));
    }

    /** Reads the header if it is there. Throws {@link ProblemException} 400 when it is no list of entity tags. */
    public static Optional<IfMatch> optional(HttpHeaders headers) {
        List<String> values = headers.getOrEmpty(HttpHeaders.IF_MATCH);
        return values.isEmpty() ? Optional.empty() : Optional.of(parse(String.join(",", values)));
    }

    /** Whether an edit made on these revisions may be applied to the current one. */
    public boolean matches(Revision current) {
        return any || revisions.contains(current);
    }

    /** Throws {@link ProblemException} 412 {@code REVISION_MISMATCH} unless it matches. */
    public void check(Revision current) {
        if (!matches(current)) {
            throw new ProblemException(Problems.revisionMismatch(current));
        }
    }

    /** The revision which the edit was made on, when exactly one is named. */
    public Optional<Revision> base() {
        return revisions.size() == 1 ? revisions.stream().findFirst() : Optional.empty();
    }

    private static IfMatch parse(String header) {
        List<ETag> tags = ETag.parse(header);
        if (tags.isEmpty()) {
            throw malformed();
        }
        Set<Revision> strong = new LinkedHashSet<>();
        tags.stream()
                .filter(tag -> !tag.weak() && !tag.isWildcard())
                .forEach(tag -> revision(tag.tag()).ifPresent(strong::add));
        return new IfMatch(tags.stream().anyMatch(ETag::isWildcard), strong);
    }

    private static Optional<Revision> revision(String tag) {
        if (!tag.matches("[0-9]{1,9}-[0-9]{1,18}")) {
            return Optional.empty();
        }
        int dash = tag.indexOf('-');
        return Optional.of(
                new Revision(Integer.parseInt(tag.substring(0, dash)), Long.parseLong(tag.substring(dash + 1))));
    }

    private static ProblemException malformed() {
        return new ProblemException(Problems.ofForm(List.of(Fault.of(
                Pointers.header(HttpHeaders.IF_MATCH),
                FaultCode.INVALID_STRING_FORMAT,
                "If-Match is no list of entity tags.",
                "Send the ETag as it was answered, quotes included.",
                null))));
    }
}
