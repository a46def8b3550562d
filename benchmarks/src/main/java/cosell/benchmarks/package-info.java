/** What is measured: programs that print their environment and write ratios taken in one run to docs/benchmarks. */
@NullMarked
package cosell.benchmarks;

import org.jspecify.annotations.NullMarked;
