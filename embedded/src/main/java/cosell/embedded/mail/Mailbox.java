package cosell.embedded.mail;

import jakarta.mail.MessagingException;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.NavigableMap;
import java.util.Optional;
import java.util.concurrent.ConcurrentSkipListMap;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** The mails of one folder. Reading waits for nobody; mails are added one at a time, in the order of arrival. */
final class Mailbox {

    private static final Logger log = LoggerFactory.getLogger(Mailbox.class);

    private final MailFiles files;
    private final NavigableMap<String, ReceivedMail> mails = new ConcurrentSkipListMap<>();
    private long lastNumber;

    Mailbox(Path directory) throws IOException {
        files = new MailFiles(directory);
        for (var id : files.ids()) {
            show(id, files.read(id));
            lastNumber = Long.parseLong(id);
        }
    }

    /** Returns once the mail is on disk. */
    synchronized void add(List<String> to, byte[] content) throws IOException {
        var id = "%012d".formatted(++lastNumber);
        var file = new Envelope(to, Instant.now().truncatedTo(ChronoUnit.MILLIS)).above(content);
        files.write(id, file);
        show(id, file);
    }

    private void show(String id, byte[] file) {
        try {
            mails.put(id, MailReader.read(id, file));
        } catch (IOException | MessagingException | RuntimeException e) {
            // The file stays for whoever wants to look; its content is nothing for a log.
            log.warn("mail {} cannot be read ({})", id, e.getClass().getSimpleName());
        }
    }

    List<ReceivedMail> all() {
        return List.copyOf(mails.values());
    }

    Optional<ReceivedMail> find(String id) {
        return Optional.ofNullable(mails.get(id));
    }

    synchronized void clear() throws IOException {
        for (var id : files.ids()) {
            mails.remove(id);
            files.delete(id);
        }
    }
}
