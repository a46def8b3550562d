/** Whether a deal may be registered (G-01, G-02): copies of what other services own, and the policies over them. */
@NullMarked
package cosell.registration.domain.eligibility;

import org.jspecify.annotations.NullMarked;
