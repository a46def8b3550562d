/** The rules every HTTP API follows: problem answers, strict bodies and queries, revisions, idempotency and paging. */
@NullMarked
package cosell.platform.web;

import org.jspecify.annotations.NullMarked;
