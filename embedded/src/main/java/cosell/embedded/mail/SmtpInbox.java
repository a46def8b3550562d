package cosell.embedded.mail;

import cosell.embedded.process.Ports;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.subethamail.smtp.server.SMTPServer;

/**
 * A mail server on this machine that delivers nothing and shows everything.
 *
 * <p>A mail is acknowledged once it is on disk, so every acknowledged mail is there again after a restart. Safe for use
 * by many threads; reading waits for nobody.
 */
public final class SmtpInbox implements AutoCloseable {

    private final Mailbox mailbox;
    private final SMTPServer server;

    private SmtpInbox(Mailbox mailbox, SMTPServer server) {
        this.mailbox = mailbox;
        this.server = server;
    }

    /**
     * Starts to listen.
     *
     * @param port of 127.0.0.1; 0 takes any free one
     */
    public static SmtpInbox start(Path directory, int port) {
        try {
            var mailbox = new Mailbox(directory);
            var server = SMTPServer.port(Ports.claim(port, "mail inbox"))
                    .bindAddress(InetAddress.getLoopbackAddress())
                    .hostName("localhost")
                    .softwareName("Cosell inbox")
                    .insertReceivedHeaders(false)
                    .messageHandlerFactory(_ -> new MailReceiver(mailbox))
                    .build();
            server.start();
            return new SmtpInbox(mailbox, server);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    public int port() {
        return server.getPortAllocated();
    }

    /** {@code smtp://127.0.0.1:<port>}. */
    public String url() {
        return "smtp://127.0.0.1:" + port();
    }

    /** Every mail, oldest first. */
    public List<ReceivedMail> messages() {
        return mailbox.all();
    }

    public Optional<ReceivedMail> message(String id) {
        return mailbox.find(id);
    }

    /** Deletes every mail, from disk too. */
    public void clear() {
        try {
            mailbox.clear();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Override
    public void close() {
        server.stop();
    }
}
