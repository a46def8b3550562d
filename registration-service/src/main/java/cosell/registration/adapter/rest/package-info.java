/** The HTTP API under {@code /api/registrations}. */
@NullMarked
package cosell.registration.adapter.rest;

import org.jspecify.annotations.NullMarked;
