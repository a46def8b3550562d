/** The directory over HTTP. */
@NullMarked
package cosell.invitations.directory.adapter.rest;

import org.jspecify.annotations.NullMarked;
