package cosell.platform.domain;

import java.util.regex.Pattern;

/** A company on the platform: a partner or the vendor. */
public record OrganizationId(String value) implements Comparable<OrganizationId> {

    private static final Pattern FORM = Pattern.compile("[a-z0-9][a-z0-9-]{1,38}");

    public OrganizationId {
        if (!isValid(value)) {
            throw new IllegalArgumentException("An organization id matches " + FORM.pattern());
        }
    }

    /** Whether a text from outside has the form of an organization id. */
    public static boolean isValid(String value) {
        return FORM.matcher(value).matches();
    }

    @Override
    public int compareTo(OrganizationId other) {
        return value.compareTo(other.value);
    }

    @Override
    public String toString() {
        return value;
    }
}
