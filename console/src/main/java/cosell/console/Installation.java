package cosell.console;

import java.util.List;

/**
 * What the start page tells of an installation.
 *
 * @param parts what runs where
 * @param signIns demo users; empty where an identity provider of its own is used
 */
public record Installation(List<Part> parts, List<SignIn> signIns) {

    public Installation {
        parts = List.copyOf(parts);
        signIns = List.copyOf(signIns);
    }

    /**
     * Something that runs.
     *
     * @param address where it is; a link when it begins with {@code http}
     */
    public record Part(String name, String address) {}

    /**
     * A demo user.
     *
     * @param rights role and, where it is bound to some, locations
     */
    public record SignIn(String user, String organization, String rights) {}
}
