package cosell.benchmarks;

import cosell.benchmarks.Load.Outcome;
import cosell.benchmarks.StoreLoad.Busy;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;

/** One of the things that take turns. */
final class Side {

    private final String name;
    private final DealsUnderTest deals;
    private final StoreLoad store;
    private final Load.Operation operation;
    private final List<Double> rates = new ArrayList<>();
    private final List<Busy> busy = new ArrayList<>();
    private long done;

    Side(String name, DealsUnderTest deals, StoreLoad store, Load.Operation operation) {
        this.name = name;
        this.deals = deals;
        this.store = store;
        this.operation = operation;
    }

    void forget() {
        rates.clear();
        busy.clear();
        done = 0;
    }

    /** A round ends when the last event is on the topic, so that no command counts whose event still waits. */
    Outcome round(int clients, Duration time) throws InterruptedException {
        long before = deals.topic().size();
        store.reset();
        long start = System.nanoTime();
        Outcome outcome = Load.run(clients, time, operation);
        deals.topic().awaitSize(before + outcome.done());
        double seconds = (System.nanoTime() - start) / 1e9;
        busy.add(store.busy());
        rates.add(outcome.done() / seconds);
        done += outcome.done();
        return outcome.at(outcome.done() / seconds);
    }

    String name() {
        return name;
    }

    long done() {
        return done;
    }

    double median() {
        return Figures.median(rates);
    }

    void reportBusy(Report report) {
        Busy middle = new Busy(
                Figures.median(busy.stream().map(Busy::processorShare).toList()),
                Figures.median(busy.stream().map(Busy::commitShare).toList()));
        report.figure("store under " + name, middle, middle.toString());
    }
}
