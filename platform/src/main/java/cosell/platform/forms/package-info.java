/** Forms of texts that come from outside, checked by the libraries of the field: pure functions that domains may use. */
@NullMarked
package cosell.platform.forms;

import org.jspecify.annotations.NullMarked;
