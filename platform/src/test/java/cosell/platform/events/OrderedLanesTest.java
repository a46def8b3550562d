package cosell.platform.events;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.Semaphore;
import org.junit.jupiter.api.Test;

class OrderedLanesTest {

    private final Semaphore gate = new Semaphore(0);
    private final List<String> served = new CopyOnWriteArrayList<>();
    private final OrderedLanes<String> lanes = new OrderedLanes<>(3, (lane, item) -> {
        if (lane.equals("slow")) {
            gate.acquireUninterruptibly();
        }
        served.add(item);
    });

    @Test
    void oneThatWaitsDelaysNoOther() {
        lanes.offer("slow", "first");
        lanes.offer("quick", "second");

        await().untilAsserted(() -> assertThat(served).containsExactly("second"));

        gate.release();
        await().untilAsserted(() -> assertThat(served).containsExactly("second", "first"));
    }

    @Test
    void takeNoMoreThanTheirCapacityAndGoOnWhenThereIsRoomAgain() {
        lanes.offer("slow", "being served");
        await().until(gate::hasQueuedThreads);
        assertThat(List.of(lanes.offer("slow", "1"), lanes.offer("slow", "2"), lanes.offer("slow", "3")))
                .containsOnly(true);

        assertThat(lanes.offer("quick", "4")).isFalse();

        gate.release(4);
        await().untilAsserted(() -> assertThat(served).containsExactly("being served", "1", "2", "3"));
        assertThat(lanes.offer("quick", "5")).isTrue();
    }

    @Test
    void giveBackWhatWaitsBehindAFailure() {
        lanes.offer("slow", "being served");
        await().until(gate::hasQueuedThreads);
        lanes.offer("slow", "1");
        lanes.offer("slow", "2");

        assertThat(lanes.takeWaiting("slow")).containsExactly("1", "2");
        assertThat(lanes.takeWaiting("quick")).isEmpty();

        gate.release(3);
        await().untilAsserted(() -> assertThat(served).containsExactly("being served"));
    }
}
