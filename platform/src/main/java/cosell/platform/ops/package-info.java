/** What operators do to a running service: mend, rebuild, redrive, discard; each act is audited. */
@NullMarked
package cosell.platform.ops;

import org.jspecify.annotations.NullMarked;
