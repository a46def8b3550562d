package cosell.notification.ledger.application;

import cosell.notification.ledger.domain.LedgerEntry;
import cosell.notification.ledger.domain.NewEntries;
import cosell.notification.notices.domain.Notice;
import cosell.notification.notices.domain.Notify;
import cosell.notification.recipients.application.ArrivedCopies;
import cosell.notification.recipients.application.ResolveRecipients;
import cosell.platform.domain.Ids;
import cosell.platform.outbox.Intent;
import cosell.platform.outbox.IntentExecutor;
import java.time.Clock;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

/**
 * Enters a notice into the ledger: recipients are resolved once and stored, then each gets an entry unless it is there.
 * Repeating it at any point makes no entry twice and none for anybody else.
 */
public final class EnterNotices implements IntentExecutor<Notify> {

    private final ResolveRecipients recipients;
    private final ArrivedCopies copies;
    private final Resolutions resolutions;
    private final Ledger ledger;
    private final LedgerWatch watch;
    private final Clock realTime;

    public EnterNotices(
            ResolveRecipients recipients,
            ArrivedCopies copies,
            Resolutions resolutions,
            Ledger ledger,
            LedgerWatch watch,
            Clock realTime) {
        this.recipients = recipients;
        this.copies = copies;
        this.resolutions = resolutions;
        this.ledger = ledger;
        this.watch = watch;
        this.realTime = realTime;
    }

    @Override
    public Mono<Void> execute(Intent<Notify> intent) {
        UUID resolution = Ids.derived("resolution", intent.causeId().toString(), String.valueOf(intent.number()));
        return resolutions
                .once(resolution, Mono.defer(() -> resolve(intent)))
                .flatMapMany(Flux::fromIterable)
                .concatMap(this::add)
                .then(Mono.defer(() -> resolutions.finished(resolution)));
    }

    private Mono<List<LedgerEntry>> resolve(Intent<Notify> intent) {
        Notify notify = intent.body();
        return Mono.zip(recipients.resolve(notify.audience()), mentioned(notify.notice()), (parties, mentioned) -> {
            NewEntries entries = new NewEntries(
                    intent.causeId(),
                    notify.notice(),
                    mentioned.orElse(null),
                    intent.at(),
                    realTime.instant().truncatedTo(ChronoUnit.MILLIS));
            return parties.stream().flatMap(party -> entries.of(party).stream()).toList();
        });
    }

    private Mono<Optional<String>> mentioned(Notice notice) {
        return notice.mentions()
                .map(id -> copies.organization(id).map(organization -> Optional.of(organization.name())))
                .orElseGet(() -> Mono.just(Optional.empty()));
    }

    private Mono<Void> add(LedgerEntry entry) {
        return ledger.add(entry)
                .filter(Boolean::booleanValue)
                .doOnNext(added -> watch.changed(entry))
                .then();
    }
}
