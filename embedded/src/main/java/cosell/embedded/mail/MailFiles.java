package cosell.embedded.mail;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.util.List;
import java.util.regex.Pattern;

/** A folder of {@code .eml} files, one per mail. */
final class MailFiles {

    private static final String SUFFIX = ".eml";

    private final Path directory;

    MailFiles(Path directory) throws IOException {
        this.directory = Files.createDirectories(directory);
    }

    /** Returns once content and name are on disk; a reader never sees half a file. */
    void write(String id, byte[] content) throws IOException {
        var draft = directory.resolve(id + ".part");
        try (var channel = FileChannel.open(
                draft, StandardOpenOption.CREATE, StandardOpenOption.TRUNCATE_EXISTING, StandardOpenOption.WRITE)) {
            var buffer = ByteBuffer.wrap(content);
            while (buffer.hasRemaining()) {
                channel.write(buffer);
            }
            channel.force(true);
        }
        Files.move(draft, file(id), StandardCopyOption.ATOMIC_MOVE);
        forceDirectory();
    }

    void delete(String id) throws IOException {
        Files.deleteIfExists(file(id));
    }

    byte[] read(String id) throws IOException {
        return Files.readAllBytes(file(id));
    }

    /** The ids of the stored mails, oldest first. */
    List<String> ids() throws IOException {
        try (var files = Files.list(directory)) {
            return files.map(file -> file.getFileName().toString())
                    .filter(name -> name.matches("\\d+" + Pattern.quote(SUFFIX)))
                    .map(name -> name.substring(0, name.length() - SUFFIX.length()))
                    .sorted()
                    .toList();
        }
    }

    private Path file(String id) {
        return directory.resolve(id + SUFFIX);
    }

    private void forceDirectory() throws IOException {
        try (var channel = FileChannel.open(directory, StandardOpenOption.READ)) {
            channel.force(true);
        }
    }
}
