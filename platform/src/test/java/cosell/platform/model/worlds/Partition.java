package cosell.platform.model.worlds;

import cosell.platform.consumer.IncomingRecord;
import cosell.platform.model.engine.Draft;
import cosell.platform.model.engine.Ending;
import cosell.platform.model.engine.Moves;
import cosell.platform.model.engine.Routine;
import cosell.platform.model.engine.State;
import cosell.platform.model.worlds.ConsumerCode.Knowledge;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;

/**
 * One partition of a topic and a group of two instances that read it. Batches are polled; the records of one key are
 * taken one after the other by the real code, keys side by side; then the batch is committed. The partition may move
 * while its old owner is still at work: what that one commits then is refused, and its batch goes on.
 */
final class Partition {

    /** What is fixed for a partition. */
    record Layout(String topic, int log, List<String> keys, int longestBatch) {}

    private record Lane(long from, List<Send> records, String key, Knowledge knowledge) {}

    private final Ground ground;
    private final ConsumerCode code;
    private final Layout layout;
    private final int committed;
    private final int owner;
    final int rebalancesLeft;
    final int blindLeft;
    final int wasBlind;
    final int cured;
    private final List<Listener> listeners = new ArrayList<>();
    private final Map<Lane, Routine> routines = new HashMap<>();

    /** One instance's part in the group. */
    private final class Listener {
        final int instance;
        final int position = ground.cell();
        final int start = ground.cell();
        final int end = ground.cell();
        final int blind = ground.cell();
        final int begun = ground.cell();
        final int revoked = ground.cell();
        final int uncommitted = ground.cell();
        final List<Slot> lanes = new ArrayList<>();

        Listener(int instance) {
            this.instance = instance;
            layout.keys().forEach(key -> lanes.add(ground.slot(lane(key))));
        }

        private Slot lane(String key) {
            return new Slot("consumer of " + key + " at " + instance, ground.cell(), instance) {
                @Override
                protected void ended(Draft draft, Ending ending) {
                    laneEnded(draft, ending instanceof Ending.Completed);
                }
            };
        }

        void laneEnded(Draft draft, boolean well) {
            if (!well) {
                lanes.forEach(lane -> draft.set(lane.cell, 0));
                finished(draft);
            } else if (isFinished(draft)) {
                boolean mine = draft.get(revoked) == 0;
                int end = draft.get(this.end);
                finished(draft);
                if (mine) {
                    draft.set(position, end).set(uncommitted, 1);
                }
            }
        }

        /** Every record of the batch has been dealt with, in lanes that began and ended. */
        private boolean isFinished(Draft draft) {
            List<Send> records = layoutLog(draft);
            int wanted = 0;
            for (int place = draft.get(start); place < draft.get(end); place++) {
                wanted |= 1 << layout.keys().indexOf(records.get(place).key());
            }
            return draft.get(begun) == wanted && lanes.stream().allMatch(lane -> draft.get(lane.cell) == 0);
        }

        void finished(Draft draft) {
            draft.set(start, 0).set(end, 0).set(begun, 0).set(revoked, 0).set(blind, 0);
        }

        boolean isAtWork(State state) {
            return state.get(end) != 0;
        }
    }

    Partition(Ground ground, ConsumerCode code, Layout layout) {
        this.ground = ground;
        this.code = code;
        this.layout = layout;
        this.committed = ground.cell();
        this.owner = ground.cell();
        this.rebalancesLeft = ground.cell();
        this.blindLeft = ground.cell();
        this.wasBlind = ground.cell();
        this.cured = ground.cell();
        for (int instance = 0; instance < 2; instance++) {
            listeners.add(new Listener(instance));
        }
    }

    private List<Send> layoutLog(Draft draft) {
        return ground.topics.entries(draft.get(layout.log()));
    }

    void moves(State from, Moves into) {
        for (Listener listener : listeners) {
            if (listener.isAtWork(from)) {
                beginLanes(listener, from, into);
            }
        }
        Listener reading = listeners.get(from.get(owner));
        if (!reading.isAtWork(from)) {
            commit(reading, from, into);
            poll(reading, from, into);
        }
        if (from.get(rebalancesLeft) > 0 && !isRead(from)) {
            rebalance(reading, from, into);
        }
    }

    /** An instance lost its memory; it reads on from what was committed. */
    void crashed(Draft draft, int instance) {
        Listener listener = listeners.get(instance);
        listener.finished(draft);
        boolean reads = draft.get(owner) == instance;
        draft.set(listener.position, reads ? draft.get(committed) : 0).set(listener.uncommitted, 0);
    }

    boolean remembers(State state, int instance) {
        return state.get(listeners.get(instance).uncommitted) != 0 || state.get(listeners.get(instance).end) != 0;
    }

    /** Whether everything was read and committed, and nobody is at work on it. */
    boolean isRead(State state) {
        return state.get(committed) == length(state) && listeners.stream().noneMatch(one -> one.isAtWork(state));
    }

    private int length(State state) {
        return ground.topics.entries(state.get(layout.log())).size();
    }

    private void poll(Listener listener, State from, Moves into) {
        int position = from.get(listener.position);
        int end = Math.min(length(from), position + layout.longestBatch());
        if (from.get(listener.uncommitted) == 0 && position < end) {
            Draft polled = from.draft().set(listener.start, position).set(listener.end, end);
            into.add(() -> "consumer at " + listener.instance + " polls", polled.done());
            if (from.get(blindLeft) > 0) {
                Draft blind = from.draft().set(listener.start, position).set(listener.end, end);
                blind.set(listener.blind, 1).set(wasBlind, 1).add(blindLeft, -1);
                into.add(() -> "consumer at " + listener.instance + " polls, thinks nothing is held", blind.done());
            }
        }
    }

    private void beginLanes(Listener listener, State from, Moves into) {
        int start = from.get(listener.start);
        List<Send> records = ground.topics.entries(from.get(layout.log())).subList(start, from.get(listener.end));
        for (int key = 0; key < layout.keys().size(); key++) {
            int bit = 1 << key;
            String name = layout.keys().get(key);
            boolean has = records.stream().anyMatch(record -> record.key().equals(name));
            if (has && (from.get(listener.begun) & bit) == 0) {
                Knowledge knowledge = new Knowledge(from.get(cured) != 0, from.get(listener.blind) != 0);
                Lane lane = new Lane(start, List.copyOf(records), name, knowledge);
                int begun = from.get(listener.begun) | bit;
                ground.start(
                        listener.lanes.get(key), routine(lane), from, draft -> draft.set(listener.begun, begun), into);
            }
        }
    }

    private Routine routine(Lane lane) {
        return routines.computeIfAbsent(lane, first -> {
            List<IncomingRecord> records = IntStream.range(0, lane.records().size())
                    .filter(place -> lane.records().get(place).key().equals(lane.key()))
                    .mapToObj(place -> ConsumerCode.incoming(
                            lane.from() + place, lane.records().get(place)))
                    .toList();
            return new Routine("take " + lane, () -> code.take(records, lane.knowledge()));
        });
    }

    private void commit(Listener listener, State from, Moves into) {
        if (from.get(listener.uncommitted) != 0) {
            Draft draft =
                    from.draft().set(committed, from.get(listener.position)).set(listener.uncommitted, 0);
            into.add(() -> "consumer at " + listener.instance + " commits", draft.done());
        }
    }

    private void rebalance(Listener listener, State from, Moves into) {
        Listener next = listeners.get(1 - listener.instance);
        Draft draft = from.draft()
                .add(rebalancesLeft, -1)
                .set(owner, next.instance)
                .set(next.position, from.get(committed))
                .set(listener.position, 0)
                .set(listener.uncommitted, 0);
        if (listener.isAtWork(from)) {
            draft.set(listener.revoked, 1);
        }
        into.add(() -> "the partition moves to " + next.instance, draft.done());
    }

    /** Reads on to the end, alone. */
    void readAll(Draft draft) {
        List<Send> records = layoutLog(draft);
        for (int place = draft.get(committed); place < records.size(); place++) {
            Send record = records.get(place);
            Knowledge knowledge = new Knowledge(draft.get(cured) != 0, false);
            ground.alone(draft, routine(new Lane(place, List.of(record), record.key(), knowledge)));
        }
        draft.set(committed, records.size());
    }
}
