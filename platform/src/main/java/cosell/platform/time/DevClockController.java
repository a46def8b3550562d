package cosell.platform.time;

import cosell.platform.time.DevClockInstances.Instance;
import cosell.platform.web.Problems;
import cosell.platform.web.ReadBody;
import java.time.Instant;
import java.util.List;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;
import reactor.core.publisher.Mono;

/** Development only: shows the domain's clock, and moves it forward for every service. */
@RestController
@RequestMapping("/api/dev/clock")
final class DevClockController {

    private final DevClock devClock;
    private final MovableClock clock;

    DevClockController(DevClock devClock, MovableClock clock) {
        this.devClock = devClock;
        this.clock = clock;
    }

    /**
     * The clock after a move.
     *
     * @param now the domain's time
     * @param offset how far it is ahead of real time, ISO 8601
     * @param instances who follows it
     */
    record ClockView(Instant now, String offset, List<InstanceView> instances) {}

    /** One instance that follows the clock. */
    record InstanceView(String service, String id) {}

    @GetMapping
    Mono<ClockView> show() {
        return devClock.instances().map(this::view);
    }

    @PostMapping
    Mono<ClockView> advance(ReadBody<DevClockAdvance> body) {
        Problems.refuseIfAny(body.faults(), List.of());
        return devClock.advance(body.value().checked()).map(this::view);
    }

    private ClockView view(List<Instance> instances) {
        List<InstanceView> views = instances.stream()
                .map(instance -> new InstanceView(instance.service(), instance.id()))
                .toList();
        return new ClockView(clock.now(), clock.offset().toString(), views);
    }
}
