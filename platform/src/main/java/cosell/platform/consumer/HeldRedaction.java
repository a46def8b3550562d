package cosell.platform.consumer;

import cosell.platform.domain.OrganizationId;
import cosell.platform.domain.privacy.Redactor;
import cosell.platform.events.AvroDecoder;
import cosell.platform.events.UnreadableRecordException;
import java.util.Optional;
import java.util.function.Function;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;
import reactor.core.scheduler.Schedulers;

/**
 * Takes somebody out of the records that are held for an organization. A record stays held, and what it is held for
 * stays as it was: it is written anew with its own schema, or, where it can't be read, with as many bytes. Thread-safe.
 */
public final class HeldRedaction {

    private final HeldRecords held;
    private final AvroDecoder decoder;
    private final Function<IncomingRecord, Optional<OrganizationId>> owners;

    /** @param owners whose data a record holds; empty, or {@link UnreadableRecordException}, when that is not known */
    public HeldRedaction(
            HeldRecords held, AvroDecoder decoder, Function<IncomingRecord, Optional<OrganizationId>> owners) {
        this.held = held;
        this.decoder = decoder;
        this.owners = owners;
    }

    /** How many records of the organization hold the address. */
    public Mono<Long> count(OrganizationId organization, String address) {
        return holding(organization, address).count();
    }

    /** How many records were changed. */
    public Mono<Long> redact(OrganizationId organization, String address) {
        Redactor redactor = new Redactor(address);
        return holding(organization, address)
                .concatMap(record -> held.rewrite(record, redacted(record.record(), address, redactor)))
                .filter(Boolean::booleanValue)
                .count();
    }

    /** Looked for in the bytes, so that a record that can't be read is found, too. The registry may have to be asked. */
    private Flux<HeldRecord> holding(OrganizationId organization, String address) {
        return held.all()
                .filter(record -> MaskedBytes.hold(record.record().value(), address))
                .publishOn(Schedulers.boundedElastic())
                .filter(record -> owner(record.record()).equals(Optional.of(organization)));
    }

    private Optional<OrganizationId> owner(IncomingRecord record) {
        try {
            return owners.apply(record);
        } catch (UnreadableRecordException unknown) {
            return Optional.empty();
        }
    }

    private byte[] redacted(IncomingRecord record, String address, Redactor redactor) {
        try {
            return decoder.redacted(record.value(), redactor);
        } catch (UnreadableRecordException broken) {
            return MaskedBytes.without(record.value(), address);
        }
    }
}
