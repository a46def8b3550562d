package cosell.platform.domain;

/**
 * Where an event stands among the events of its aggregate. Sequences are gapless from 1 and go on across epochs; an
 * epoch is raised when an owner was restored from a backup. The order is (epoch, sequence).
 */
public record Position(int epoch, long sequence) implements Comparable<Position> {

    /** Before the first event. */
    public static final Position NONE = new Position(0, 0);

    /** The position of the next event in the same epoch. */
    public Position next() {
        return new Position(epoch, sequence + 1);
    }

    public boolean isAfter(Position other) {
        return compareTo(other) > 0;
    }

    @Override
    public int compareTo(Position other) {
        int byEpoch = Integer.compare(epoch, other.epoch);
        return byEpoch != 0 ? byEpoch : Long.compare(sequence, other.sequence);
    }

    /** {@code <epoch>-<sequence>}, the form of the {@code ce_sequence} and {@code Deal-Sequence} headers. */
    @Override
    public String toString() {
        return epoch + "-" + sequence;
    }

    /** Reads {@link #toString()}'s form; throws {@link IllegalArgumentException} for any other. */
    public static Position parse(String text) {
        int dash = text.indexOf('-');
        if (dash < 1) {
            throw new IllegalArgumentException("A position reads <epoch>-<sequence>, for example 0-7");
        }
        return new Position(Integer.parseInt(text.substring(0, dash)), Long.parseLong(text.substring(dash + 1)));
    }
}
