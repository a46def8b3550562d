package cosell.console;

import java.net.URI;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.LongSupplier;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/**
 * The running instances of one service, in turn. A service takes connections last when it starts and no more once it
 * stops, so whoever refused one lately is asked only when nobody else is left. Thread-safe.
 */
final class Instances {

    private static final long SHUNNED_NANOS = 2_000_000_000L;

    private final List<URI> addresses;
    private final LongSupplier nanoTime;
    private final AtomicInteger turn = new AtomicInteger();
    private final Map<URI, Long> refusedAt = new ConcurrentHashMap<>();

    Instances(List<URI> addresses, LongSupplier nanoTime) {
        if (addresses.isEmpty()) {
            throw new IllegalArgumentException("A service needs an address");
        }
        this.addresses = List.copyOf(addresses);
        this.nanoTime = nanoTime;
    }

    /** All of them, in the order in which to try to connect for the next request. */
    List<URI> next() {
        var first = Math.floorMod(turn.getAndIncrement(), addresses.size());
        var inTurn = IntStream.range(0, addresses.size())
                .mapToObj(place -> addresses.get((first + place) % addresses.size()))
                .toList();
        return Stream.concat(
                        inTurn.stream().filter(address -> !isShunned(address)),
                        inTurn.stream().filter(this::isShunned))
                .toList();
    }

    /** Notes that the instance took no connection. */
    void refused(URI address) {
        refusedAt.put(address, nanoTime.getAsLong());
    }

    private boolean isShunned(URI address) {
        var refused = refusedAt.get(address);
        return refused != null && nanoTime.getAsLong() - refused < SHUNNED_NANOS;
    }
}
