/** An SMTP inbox that keeps every accepted mail on disk. */
@NullMarked
package cosell.embedded.mail;

import org.jspecify.annotations.NullMarked;
