/** Real kills: a suite of processes of its own, killed over and over under load, and audited from the outside. */
@NullMarked
package cosell.endtoend.chaos;

import org.jspecify.annotations.NullMarked;
