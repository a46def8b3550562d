/** Sends a CRM's export through the organization's CRM topic, row by row, and writes down what became of each. */
@NullMarked
package cosell.launcher.imports;

import org.jspecify.annotations.NullMarked;
