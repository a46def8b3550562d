package cosell.endtoend.driver;

import java.util.List;

/** The inbox that every mail of a development suite arrives in. */
public final class Inbox {

    private static final String PATH = "/api/dev/inbox";

    private final Caller reader;

    Inbox(Api api) {
        this.reader = api.anonymous();
    }

    /** Every mail, oldest first. */
    public List<Mail> all() {
        return reader.get(PATH).expect(200).json().valueStream().map(Mail::of).toList();
    }

    public List<Mail> allFor(String address) {
        return all().stream().filter(mail -> mail.to().contains(address)).toList();
    }

    /** The first such mail, once it is there. */
    public Mail waitFor(String address, String subjectContains) {
        return Eventually.value(
                        "a mail to " + address + " about " + subjectContains,
                        () -> allFor(address).stream()
                                .filter(mail -> mail.subject().contains(subjectContains))
                                .toList(),
                        mails -> !mails.isEmpty())
                .getFirst();
    }

    /** Empties it. */
    public void clear() {
        reader.delete(PATH).expect(204);
    }
}
