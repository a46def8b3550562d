/** Ranks over HTTP. */
@NullMarked
package cosell.invitations.rank.adapter.rest;

import org.jspecify.annotations.NullMarked;
