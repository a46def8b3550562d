/** Child JVMs that end with their parent, and the ports they need. */
@NullMarked
package cosell.embedded.process;

import org.jspecify.annotations.NullMarked;
