@NullMarked
package cosell.invitations.engagement.adapter.rest;

import org.jspecify.annotations.NullMarked;
