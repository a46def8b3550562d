package cosell.platform.forms;

import java.util.regex.Pattern;

/**
 * Keeps spreadsheet programs from taking a cell's text for a formula, and takes exactly that away again. Plain numbers
 * and phone numbers stay as they are. Thread-safe.
 */
public final class Cells {

    private static final Pattern FORMULA = Pattern.compile("[=+\\-@\t\r].*", Pattern.DOTALL);
    private static final Pattern HARMLESS = Pattern.compile("[+-]?[0-9]+(\\.[0-9]+)?");

    private Cells() {}

    /** The text as it is written. */
    public static String guarded(String text) {
        return FORMULA.matcher(text).matches() && !HARMLESS.matcher(text).matches() ? "'" + text : text;
    }

    /** The text as it was before it was written. */
    public static String bare(String cell) {
        return cell.startsWith("'") && FORMULA.matcher(cell.substring(1)).matches() ? cell.substring(1) : cell;
    }
}
