package cosell.notification.mail.adapter.templates;

/** Texts from outside as they may stand in a mail. */
final class CleanText {

    private static final int MAX_LINE = 300;

    private CleanText() {}

    /** Without control characters, but for the ends of lines. */
    static String block(String text) {
        StringBuilder clean = new StringBuilder(text.length());
        text.replace("\r\n", "\n").replace('\r', '\n').codePoints().forEach(character -> {
            if (character == '\n' || character == '\t' || isVisible(character)) {
                clean.appendCodePoint(character);
            }
        });
        return clean.toString().strip();
    }

    /** As a header may say it: nothing in it can begin another header or pass for an encoded word (RFC 2047). */
    static String header(String text) {
        return line(text).replace("=?", "= ?");
    }

    /** On one line, of a length that a subject or a name may have. */
    static String line(String text) {
        String line = block(text).replaceAll("[\\s\\p{Z}]+", " ").strip();
        int end = line.offsetByCodePoints(0, Math.min(MAX_LINE, line.codePointCount(0, line.length())));
        return line.substring(0, end);
    }

    /** Not control characters, not those that turn the direction of the text around them. */
    private static boolean isVisible(int character) {
        return switch (Character.getType(character)) {
            case Character.CONTROL, Character.SURROGATE, Character.UNASSIGNED -> false;
            case Character.LINE_SEPARATOR, Character.PARAGRAPH_SEPARATOR -> false;
            case Character.FORMAT -> character == 0x200C || character == 0x200D;
            default -> true;
        };
    }
}
