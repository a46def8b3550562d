package cosell.benchmarks;

/** One thing that is measured. */
@FunctionalInterface
interface Benchmark {

    void run(Report report) throws Exception;
}
