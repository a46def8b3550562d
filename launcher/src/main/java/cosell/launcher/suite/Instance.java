package cosell.launcher.suite;

/**
 * One running copy of a part.
 *
 * @param number from 1; parts that are no services have one
 */
record Instance(Part part, int number) {

    static Instance first(Part part) {
        return new Instance(part, 1);
    }

    /** Its name in paths, such as {@code deals-service-2}. */
    String name() {
        return part.label().replace(' ', '-') + "-" + number;
    }

    /** Its name for people. */
    String label() {
        return number == 1 ? part.label() : part.label() + " " + number;
    }
}
