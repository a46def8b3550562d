package cosell.deals.contact.adapter.rest;

import cosell.deals.contact.domain.DealOutcome.Kind;
import cosell.deals.contact.domain.Remark;
import cosell.deals.contact.domain.Round;
import cosell.deals.contact.domain.Tally;
import cosell.platform.domain.Fault;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** How rounds look outside: never whom they are about. */
final class RoundViews {

    private static final String THIS_SERVICE = "deals-service";

    private RoundViews() {}

    /** How far it is. */
    enum State {
        RUNNING,
        DONE;

        static State of(Round round) {
            return round.isOver() ? DONE : RUNNING;
        }
    }

    /** @param total null while they are not counted yet */
    record Deals(@Nullable Long total, long done, long skipped, long failed) {
        static Deals of(Tally tally) {
            return new Deals(tally.total(), tally.of(Kind.DONE), tally.of(Kind.SKIPPED), tally.of(Kind.FAILED));
        }
    }

    /** A deal that somebody has to look at. */
    record DealToLookAt(String dealId, List<Fault> faults) {
        static List<DealToLookAt> of(List<Remark> remarks) {
            return remarks.stream()
                    .map(remark -> new DealToLookAt(remark.dealId(), remark.faults()))
                    .toList();
        }
    }

    /** Deals that other organizations entered themselves: they are left alone. */
    record Kept(long partners, long vendor) {
        static Kept of(Tally tally) {
            return new Kept(tally.of(Kind.KEPT_BY_PARTNER), tally.of(Kind.KEPT_BY_VENDOR));
        }
    }

    /** A service that keeps something of the person, and whether its part is erased. */
    record Holder(String service, boolean confirmed) {}

    /**
     * An erasure.
     *
     * @param id null for a dry run
     * @param givenAway copies in deals of other organizations that are redacted
     * @param kept null in a dry run, which would make it a way to ask what others know
     * @param otherRecords documents beside deals that are redacted
     * @param toLookAt deals with texts that may still tell of the person
     * @param unlisted how many more there are of them
     * @param holders all of them have confirmed when it is done
     * @param waitsFor what it waits for at present
     */
    record ErasureView(
            @Nullable UUID id,
            @Nullable State state,
            @Nullable Instant startedAt,
            @Nullable Instant endedAt,
            Deals deals,
            long givenAway,
            @Nullable Kept kept,
            long otherRecords,
            List<DealToLookAt> toLookAt,
            long unlisted,
            List<Holder> holders,
            @Nullable String waitsFor) {

        static ErasureView of(Round round, List<Remark> remarks) {
            Tally tally = round.tally();
            return new ErasureView(
                    round.roundId(),
                    State.of(round),
                    round.startedAt(),
                    round.endedAt(),
                    Deals.of(tally),
                    tally.of(Kind.GIVEN_AWAY),
                    Kept.of(tally),
                    tally.elsewhere(),
                    DealToLookAt.of(remarks),
                    tally.unlisted(),
                    List.of(new Holder(THIS_SERVICE, round.isOver())),
                    round.stand().waitsFor());
        }

        static ErasureView foreseen(Tally tally) {
            return new ErasureView(
                    null,
                    null,
                    null,
                    null,
                    new Deals(tally.of(Kind.DONE), tally.of(Kind.DONE), 0, 0),
                    tally.of(Kind.GIVEN_AWAY),
                    null,
                    tally.elsewhere(),
                    DealToLookAt.of(tally.remarks()),
                    tally.unlisted(),
                    List.of(new Holder(THIS_SERVICE, false)),
                    null);
        }
    }

    /**
     * A replacement.
     *
     * @param id null for a dry run
     * @param toLookAt deals in which a rule refuses it, with its reasons
     * @param unlisted how many more there are of them
     * @param waitsFor what it waits for at present
     */
    record ReplacementView(
            @Nullable UUID id,
            @Nullable State state,
            @Nullable Instant startedAt,
            @Nullable Instant endedAt,
            Deals deals,
            List<DealToLookAt> toLookAt,
            long unlisted,
            @Nullable String waitsFor) {

        static ReplacementView of(Round round, List<Remark> remarks) {
            return new ReplacementView(
                    round.roundId(),
                    State.of(round),
                    round.startedAt(),
                    round.endedAt(),
                    Deals.of(round.tally()),
                    DealToLookAt.of(remarks),
                    round.tally().unlisted(),
                    round.stand().waitsFor());
        }

        static ReplacementView foreseen(Tally tally) {
            return new ReplacementView(
                    null, null, null, null, Deals.of(tally), DealToLookAt.of(tally.remarks()), tally.unlisted(), null);
        }
    }
}
