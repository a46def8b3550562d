package cosell.console;

import java.util.List;
import java.util.Optional;
import java.util.concurrent.CopyOnWriteArrayList;

/** Mails in memory. */
final class FakeInbox implements Inbox {

    private final List<Mail> mails;

    FakeInbox(Mail... mails) {
        this.mails = new CopyOnWriteArrayList<>(mails);
    }

    @Override
    public List<Mail> mails() {
        return List.copyOf(mails);
    }

    @Override
    public Optional<Mail> find(String id) {
        return mails.stream().filter(mail -> mail.id().equals(id)).findFirst();
    }

    @Override
    public void clear() {
        mails.clear();
    }
}
