package cosell.platform.web;

/**
 * JSON pointers (RFC 6901) of faults. Body fields are pointed at as they stand in the body ({@code /customer/name});
 * what stands outside of it by {@code /query/<name>}, {@code /header/<name>} and {@code /path/<name>}.
 */
public final class Pointers {

    private Pointers() {}

    public static String query(String name) {
        return child("/query", name);
    }

    public static String header(String name) {
        return child("/header", name);
    }

    public static String path(String name) {
        return child("/path", name);
    }

    /** The place named so inside an object. */
    public static String child(String parent, String name) {
        return parent + "/" + name.replace("~", "~0").replace("/", "~1");
    }

    /** The place with this index, from 0, inside an array. */
    public static String child(String parent, int index) {
        return parent + "/" + index;
    }

    /** Whether a place is the other one or lies inside of it. The empty pointer is the whole, so all lies inside. */
    public static boolean isAtOrUnder(String pointer, String other) {
        return pointer.equals(other) || pointer.startsWith(other + "/");
    }
}
