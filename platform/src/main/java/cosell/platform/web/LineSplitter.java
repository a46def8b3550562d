package cosell.platform.web;

import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import org.springframework.core.io.buffer.DataBuffer;
import org.springframework.core.io.buffer.DataBufferUtils;

/** Cuts a body into lines as its parts arrive, keeping of a line that is not complete no more than is allowed. For one body. */
final class LineSplitter {

    private static final byte END = '\n';

    private final int longest;
    private final ByteArrayOutputStream begun = new ByteArrayOutputStream();
    private boolean tooLong;
    private long number;

    LineSplitter(int longest) {
        this.longest = longest;
    }

    /** A line without its end. */
    static final class Line {

        private final long number;
        private final byte[] bytes;
        private final boolean tooLong;

        private Line(long number, byte[] bytes, boolean tooLong) {
            this.number = number;
            this.bytes = bytes;
            this.tooLong = tooLong;
        }

        /** From 1. */
        long number() {
            return number;
        }

        /** Nothing of a line that is too long. */
        byte[] bytes() {
            return bytes.clone();
        }

        /** Whether it was too long to be kept. */
        boolean isTooLong() {
            return tooLong;
        }

        boolean isBlank() {
            return !tooLong && new String(bytes, StandardCharsets.UTF_8).isBlank();
        }
    }

    /** The lines that end in this part, which is released. */
    List<Line> lines(DataBuffer part) {
        try {
            byte[] bytes = new byte[part.readableByteCount()];
            part.read(bytes);
            return lines(bytes);
        } finally {
            DataBufferUtils.release(part);
        }
    }

    /** The last line, if nothing ended it. */
    List<Line> rest() {
        return begun.size() == 0 && !tooLong ? List.of() : List.of(ended());
    }

    private List<Line> lines(byte[] bytes) {
        List<Line> lines = new ArrayList<>();
        int from = 0;
        for (int at = 0; at < bytes.length; at++) {
            if (bytes[at] == END) {
                keep(bytes, from, at);
                lines.add(ended());
                from = at + 1;
            }
        }
        keep(bytes, from, bytes.length);
        return lines;
    }

    private void keep(byte[] bytes, int from, int to) {
        tooLong |= begun.size() + (to - from) > longest;
        if (tooLong) {
            begun.reset();
        } else {
            begun.write(bytes, from, to - from);
        }
    }

    private Line ended() {
        number++;
        Line line = new Line(number, begun.toByteArray(), tooLong);
        begun.reset();
        tooLong = false;
        return line;
    }
}
