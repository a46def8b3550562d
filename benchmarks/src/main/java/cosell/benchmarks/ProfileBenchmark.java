package cosell.benchmarks;

import java.time.Duration;

/** Where the time and the memory of {@code POST /api/deals} go once the service has been busy for a while. */
final class ProfileBenchmark implements Benchmark {

    private static final int CLIENTS = 32;
    private static final int WARM_UP_ROUNDS = 15;
    private static final int ROUNDS = 8;

    private final Duration round;

    ProfileBenchmark(Duration round) {
        this.round = round;
    }

    @Override
    public void run(Report report) throws Exception {
        try (Parts parts = Parts.start();
                DealsUnderTest deals = DealsUnderTest.start(parts)) {
            Console.say("Warming up …");
            var _ = Load.run(CLIENTS, round.multipliedBy(WARM_UP_ROUNDS), deals::create);
            try (Profile profile = Profile.start()) {
                report.line("POST /api/deals", Load.run(CLIENTS, round.multipliedBy(ROUNDS), deals::create));
                profile.report(report, "POST /api/deals");
            }
        }
    }
}
